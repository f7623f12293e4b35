==== confirm
 Chest, as prescribed                                              A. Therapist
────────────────────────────────────────────────────────────────────────────────
 Tu terapeuta te pide que leas esto. y: sí, es así. n: no; la sesión no
 empieza.

 ▶ I was shown how to hold the ball.
   I was told to stop at any tingling in the arm, and whom to call then.

 I was shown how to hold the ball.














 y sí  n no  ? ayuda  Esc salir
==== confirm-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 De tu terapeuta

 y              Sí
 n              No
 Esc q          Salir de esta pantalla
 ? F1           Esta ayuda

 Esto es una guía para el autocuidado de personas sanas, no un consejo médico.
 Si algo es agudo, arde, está entumecido o simplemente te preocupa, para y
 pregunta a un profesional sanitario.











 Esc salir
==== confirm-second
 Chest, as prescribed                                              A. Therapist
────────────────────────────────────────────────────────────────────────────────
 Tu terapeuta te pide que leas esto. y: sí, es así. n: no; la sesión no
 empieza.

   I was shown how to hold the ball.                                         sí
 ▶ I was told to stop at any tingling in the arm, and whom to call then.

 I was told to stop at any tingling in the arm, and whom to call then.














 y sí  n no  ? ayuda  Esc salir
==== after-hurt
 Hecho                                                     Chest, as prescribed
────────────────────────────────────────────────────────────────────────────────
 Aparte de Pecho, izquierda: ¿fue todo bien, nada por encima de su límite, nada
 peor que antes?

 y              Sí, todo bien.
 n              No, algo fue distinto: muéstrame la lista.
 Enter          Sin respuesta.















 y sí  n no  Enter seguir  ? ayuda  Esc salir
==== summary-hurt
 Resumen                                                   Chest, as prescribed
────────────────────────────────────────────────────────────────────────────────
 2 sitios trabajados, 0:34 de trabajo.

 La próxima vez
 Pecho, izquierda: dolió: la mitad de lo prescrito, 2 días libres (no antes del
 jue 8 ene).
 Pecho, derecha: todo bien, como mucho 4: lo mismo otra vez (para subir hacen
 falta todas las respuestas, también la del día siguiente).

 Después
 Molestias, cansancio y sed durante uno o dos días son normales; cojear varios
 días fue demasiado: dilo la próxima vez. Calor, estiramiento, sentirlo en otro
 sitio o una lágrima también son normales; si el malestar sigue: habla con
 alguien.








 Enter seguir  ? ayuda  Esc salir
==== home-hurt
 unknot                                                        lun 5 ene  09:03
────────────────────────────────────────────────────────────────────────────────
 HOY   Chest, as prescribed   no toca nada
 Hoy no toca nada: lo trabajado descansa.
 ▶ Pecho I   descansa hasta el jue
   Pecho D   descansa hasta el mar  hecho por última vez el lun 5 ene
   dolió: la mitad de lo prescrito, 2 días libres
 ──────────────────────────────────────────────────────────────────────────────
 ant.   ⢰⠉⢱          post.  ⢰⠉⢱          Molestia, 14 días
        ⠸⡄⡼                 ⠸⡄⡼          Pecho, izquierda
 D   ⡠⢒⣊⡭⠄7⣍⣒⠢⡀   I  I   ⡠⠒⠊⠉⢠⡌⠉⠒⠢⡀   D    7 de 10, hoy
    ⢰⠁⡀      ⡀⢱         ⢰⠁⡀  ⢸⡇  ⡀⢱
   ⢀⠇⡜⢹     ⢸⠙⡄⢇       ⢀⠇⡜⢹  ⢸⡇ ⢸⠙⡄⢇     Esta semana: 1 min de trabajo en 1
   ⡎⡜ ⢸     ⢸ ⠘⡌⡆      ⡎⡜ ⢸  ⢸⡇ ⢸ ⠘⡌⡆    sesión
  ⡎⡸  ⡜     ⠘⡄ ⠸⡈⡆    ⡎⡸  ⡜  ⠈⠁ ⠘⡄ ⠸⡈⡆
 ⡸⢸⠁  ⡇  ⢀⡀  ⡇  ⢹⠸⡀  ⡸⢸⠁  ⡇ ⣀⣀⣀⡀ ⡇  ⢹⠸⡀
 ⠓⠁   ⡇  ⡜⡄  ⡇   ⠑⠃  ⠓⠁   ⡇⠉ ⡜⡄⠈⠁⡇   ⠑⠃
      ⢣  ⡇⡇ ⢠⠃            ⢣  ⡇⡇ ⢠⠃
      ⢸⠒⢺ ⢸⠒⢺             ⢸ ⢸ ⢸ ⢸
      ⠸⡀⢈⠆⢎ ⡸             ⠸⡀⢈⠆⢎ ⡸
       ⡇⢸ ⢸ ⡇              ⡇⢸ ⢸ ⡇
       ⣇⣸ ⢸⣀⡇              ⣇⣸ ⢸⣀⡇

 r rutinas  b cuerpo  p progreso  l biblioteca  h salud  s ajustes  ? q
==== gone
 Antes de volver a trabajarlo
────────────────────────────────────────────────────────────────────────────────
 Pecho, izquierda

 Fue demasiado el lun 5 ene. ¿Se ha pasado del todo, sin debilidad?

 y              Sí, del todo.
 n              No. Entonces debe verlo un médico antes de seguir.















 y sí  n no  ? ayuda  Esc salir
==== gone-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 ¿Ha desaparecido?

 y              Sí
 n              No
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
==== gone-no
 Espera con esto, por favor
────────────────────────────────────────────────────────────────────────────────
 Ve hoy al médico, si aún no lo has hecho. Avisado el jue 8 ene: Lo que dolía,
 ardía, hormigueaba o estaba entumecido sigue a los dos días. No se trabaja
 nada hasta que un profesional sanitario te haya examinado y diga que puedes.
 Entonces dilo en Salud, o escribe «unknot clear all».

















 h salud  ? ayuda  Esc salir
