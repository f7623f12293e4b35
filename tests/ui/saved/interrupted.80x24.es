==== resume
 Se interrumpió una sesión
────────────────────────────────────────────────────────────────────────────────
 Pausa en el escritorio
 Empezó el lun 5 ene a las 09:00. Se detuvo en el paso 1: Entre los omóplatos,
 derecha.
 Todo hasta ahí está guardado.

 g              Seguir donde se paró.
 o              Empezar de nuevo.
 k              Dejarlo así y terminar.













 g seguir  o de nuevo  k dejar como está  ? ayuda  Esc salir
==== resume-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 ¿Seguir?

 g Enter        Seguir donde paraste
 o              Empezar esta sesión de nuevo
 k              Conservar lo hecho y acabarla
 Esc q          Salir de esta pantalla
 ? F1           Esta ayuda
 Arriba         El de arriba
 Abajo          El de abajo
 RePág          Una página arriba
 AvPág          Una página abajo
 Inicio         Al primero
 Fin            Al último

 Esto es una guía para el autocuidado de personas sanas, no un consejo médico.
 Si algo es agudo, arde, está entumecido o simplemente te preocupa, para y
 pregunta a un profesional sanitario.




 Esc salir
