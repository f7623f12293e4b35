==== safety
 Ante todo: ¿se cumple algo de esto?
────────────────────────────────────────────────────────────────────────────────
 Marca con esp y luego Enter; n: nada de esto. Las respuestas quedan aquí. No
 es consejo médico.

 No tratar sin visto bueno profesional
 ▶ [ ] Un coágulo de sangre, conocido o sospechado
   [ ] Cáncer en tratamiento
   [ ] Osteoporosis grave
   [ ] Un trastorno de la coagulación
 No tratar hasta dos días después
   [ ] Fiebre, ahora o en los dos últimos días
 Esto detiene el sitio donde está
   [ ] Una herida abierta
   [ ] Un hueso roto
   [ ] Una infección de la piel
   [ ] Una infección del hueso
   [ ] Hueso que crece en un músculo
   [ ] Un moratón
   [ ] Un tirón o golpe en las últimas 72 horas
   [ ] Una quemadura, también solar
   [ ] Una articulación caliente, roja o hinchada
   [ ] Una vena inflamada                                                      ↓
 n nada de esto  esp marcar  Enter seguir  ? ayuda  Esc salir
==== safety-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 Seguridad

 n              Nada de esto se cumple
 esp            Marcar o desmarcar
 Enter          Seguir
 Esc q          Salir de esta pantalla
 Arriba         El de arriba
 Abajo          El de abajo
 RePág          Una página arriba
 AvPág          Una página abajo
 Inicio         Al primero
 Fin            Al último
 ? F1           Esta ayuda

 Esto es una guía para el autocuidado de personas sanas, no un consejo médico.
 Si algo es agudo, arde, está entumecido o simplemente te preocupa, para y
 pregunta a un profesional sanitario.




 Esc salir
==== safety-nothing-ticked
 Ante todo: ¿se cumple algo de esto?
────────────────────────────────────────────────────────────────────────────────
 Marca con esp y luego Enter; n: nada de esto. Las respuestas quedan aquí. No
 es consejo médico.

 No tratar sin visto bueno profesional
 ▶ [ ] Un coágulo de sangre, conocido o sospechado
   [ ] Cáncer en tratamiento
   [ ] Osteoporosis grave
   [ ] Un trastorno de la coagulación
 No tratar hasta dos días después
   [ ] Fiebre, ahora o en los dos últimos días
 Esto detiene el sitio donde está
   [ ] Una herida abierta
   [ ] Un hueso roto
   [ ] Una infección de la piel
   [ ] Una infección del hueso
   [ ] Hueso que crece en un músculo
   [ ] Un moratón
   [ ] Un tirón o golpe en las últimas 72 horas
   [ ] Una quemadura, también solar
   [ ] Una articulación caliente, roja o hinchada                              ↓
 No hay nada marcado. Pulsa n si nada de esto se cumple.
 n nada de esto  esp marcar  Enter seguir  ? ayuda  Esc salir
==== home-first
 unknot                                                        lun 5 ene  09:00
────────────────────────────────────────────────────────────────────────────────
 HOY   Pausa en el escritorio   7 min   4 zonas                 [Enter] empezar
 ▶ Entre los omóplatos       I D 35 s      hasta 3/10
   Alto del hombro           I D 35 s      hasta 3/10  primera vez aquí
   Pecho                     I D 35 s      hasta 3/10  primera vez aquí
   Parte de atrás del cuello I D 30 s                  primera vez aquí
   primera vez aquí: un comienzo suave
 ──────────────────────────────────────────────────────────────────────────────
 ant.   ⢰⠉⢱          post.  ⢰⠉⢱          Molestia, 14 días
        ⠸⡄⡼                 ⠸⡄⡼          Nada valorado últimamente. b: marca
 D   ⡠⢒⣊⡭⠄⠬⣍⣒⠢⡀   I  I   ⡠⠒⠊⠉⢠⡌⠉⠒⠢⡀   D  dónde molesta.
    ⢰⠁⡀      ⡀⢱         ⢰⠁⡀  ⢸⡇  ⡀⢱
   ⢀⠇⡜⢹     ⢸⠙⡄⢇       ⢀⠇⡜⢹  ⢸⡇ ⢸⠙⡄⢇     Esta semana: aún ninguna sesión
   ⡎⡜ ⢸     ⢸ ⠘⡌⡆      ⡎⡜ ⢸  ⢸⡇ ⢸ ⠘⡌⡆
  ⡎⡸  ⡜     ⠘⡄ ⠸⡈⡆    ⡎⡸  ⡜  ⠈⠁ ⠘⡄ ⠸⡈⡆
 ⡸⢸⠁  ⡇  ⢀⡀  ⡇  ⢹⠸⡀  ⡸⢸⠁  ⡇ ⣀⣀⣀⡀ ⡇  ⢹⠸⡀
 ⠓⠁   ⡇  ⡜⡄  ⡇   ⠑⠃  ⠓⠁   ⡇⠉ ⡜⡄⠈⠁⡇   ⠑⠃
      ⢣  ⡇⡇ ⢠⠃            ⢣  ⡇⡇ ⢠⠃
      ⢸⠒⢺ ⢸⠒⢺             ⢸ ⢸ ⢸ ⢸
      ⠸⡀⢈⠆⢎ ⡸             ⠸⡀⢈⠆⢎ ⡸
       ⡇⢸ ⢸ ⡇              ⡇⢸ ⢸ ⡇
       ⣇⣸ ⢸⣀⡇              ⣇⣸ ⢸⣀⡇
 r rutinas  b cuerpo  p progreso  l biblioteca  h salud  s ajustes  ? q
==== why
 Por qué esta dosis
────────────────────────────────────────────────────────────────────────────────
 Entre los omóplatos, izquierda

 primera vez aquí: un comienzo suave
 Un sitio que no se ha trabajado antes empieza en el nivel 2, o donde diga el
 autor.
 Regla "start"
 Fuente: Grabow 2018, J Strength Cond Res 32:3059: suave basta
 Los niveles y umbrales vienen de reglas clínicas para vigilar la carga y se
 usan aquí por analogía. Esto es una guía para el autocuidado de personas
 sanas, no un consejo médico.











 ? ayuda  Esc salir
==== routines
 Rutinas
────────────────────────────────────────────────────────────────────────────────
   Para lo que molesta hoy                                     de la biblioteca
 ▶ Pausa en el escritorio                                        diario   7 min
   Chest, as prescribed                                          diario   2 min
   Dos series y un descanso                                      diario   5 min

 Una pausa corta de la pantalla para la espalda, los hombros, el pecho, los
 antebrazos y el cuello. Una pelota, una pared y una silla. No la hagas con una
 lesión de menos de 72 horas. Ve al médico si tienes un dolor de cabeza
 repentino o nuevo, o debilidad en un brazo.












 Enter tomar  ? ayuda  Esc salir
==== routines-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 Rutinas

 Enter          Tomarla para hoy
 Esc q          Salir de esta pantalla
 Arriba         El de arriba
 Abajo          El de abajo
 RePág          Una página arriba
 AvPág          Una página abajo
 Inicio         Al primero
 Fin            Al último
 ? F1           Esta ayuda

 Esto es una guía para el autocuidado de personas sanas, no un consejo médico.
 Si algo es agudo, arde, está entumecido o simplemente te preocupa, para y
 pregunta a un profesional sanitario.






 Esc salir
==== before
 ¿Te molesta algo?                                       Pausa en el escritorio
────────────────────────────────────────────────────────────────────────────────
 Enter si nada. Si no, ve a ello y da un número, de 0 nada a 10 (.) lo peor.

 ▶    Entre los omóplatos, izquierda
      Entre los omóplatos, derecha
      Alto del hombro, izquierda
      Alto del hombro, derecha
      Pecho, izquierda
      Pecho, derecha













 Enter empezar  0-9 . molesta  b cuerpo  esp desmarcar  ? ayuda  Esc salir
==== before-marked
 ¿Te molesta algo?                                       Pausa en el escritorio
────────────────────────────────────────────────────────────────────────────────
 Enter si nada. Si no, ve a ello y da un número, de 0 nada a 10 (.) lo peor.

    3 Entre los omóplatos, izquierda
      Entre los omóplatos, derecha
   10 Alto del hombro, izquierda
 ▶    Alto del hombro, derecha
      Pecho, izquierda
      Pecho, derecha













 Enter empezar  0-9 . molesta  b cuerpo  esp desmarcar  ? ayuda  Esc salir
==== before-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 Antes

 Enter          Empieza
 0-9 .          Cuánto molesta, 0 a 10; el punto es 10
 b              El mapa del cuerpo
 esp Supr       Quitar la marca
 Esc q          Salir de esta pantalla
 Arriba         El de arriba
 Abajo          El de abajo
 RePág          Una página arriba
 AvPág          Una página abajo
 Inicio         Al primero
 Fin            Al último
 ? F1           Esta ayuda

 Esto es una guía para el autocuidado de personas sanas, no un consejo médico.
 Si algo es agudo, arde, está entumecido o simplemente te preocupa, para y
 pregunta a un profesional sanitario.



 Esc salir
