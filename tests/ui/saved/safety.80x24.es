==== where
 Una herida abierta                                                     ¿dónde?
────────────────────────────────────────────────────────────────────────────────
 Marca los sitios con esp y luego Enter. Sin un sitio vale para todo.

 ▶ [ ] Mandíbula
   [ ] Base del cráneo
   [ ] Parte de atrás del cuello
   [ ] Alto del hombro
   [ ] Ángulo interno del omóplato
   [ ] Alto del omóplato
   [ ] Omóplato
   [ ] Hombro por detrás
   [ ] Hombro por delante
   [ ] Pecho
   [ ] Entre los omóplatos
   [ ] Espalda alta
   [ ] Junto a la columna media
   [ ] Costado de la espalda
   [ ] Brazo por detrás
   [ ] Brazo por delante
   [ ] Antebrazo, lado de la palma
   [ ] Dorso del antebrazo
   [ ] Mano                                                                    ↓
 esp marcar  Enter seguir  ? ayuda  Esc salir
==== where-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 Seguridad: dónde

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
==== ticked
 Ante todo: ¿se cumple algo de esto?
────────────────────────────────────────────────────────────────────────────────
 Marca con esp y luego Enter; n: nada de esto. Las respuestas quedan aquí. No
 es consejo médico.

 No tratar sin visto bueno profesional
   [ ] Un coágulo de sangre, conocido o sospechado
   [ ] Cáncer en tratamiento
   [ ] Osteoporosis grave
   [ ] Un trastorno de la coagulación
 No tratar hasta dos días después
   [ ] Fiebre, ahora o en los dos últimos días
 Esto detiene el sitio donde está
 ▶ [x] Una herida abierta           Parte de atrás del cuello, Alto del hombro
   [ ] Un hueso roto
   [ ] Una infección de la piel
   [ ] Una infección del hueso
   [ ] Hueso que crece en un músculo
   [ ] Un moratón
   [ ] Un tirón o golpe en las últimas 72 horas
   [ ] Una quemadura, también solar                                            ↓

 Marcado para: Parte de atrás del cuello, Alto del hombro.
 n nada de esto  esp marcar  Enter seguir  ? ayuda  Esc salir
==== home-left-out
 unknot                                                        lun 5 ene  09:00
────────────────────────────────────────────────────────────────────────────────
 HOY   Pausa en el escritorio   4 min   2 zonas                 [Enter] empezar
   Entre los omóplatos       I D 35 s      hasta 3/10  primera vez aquí
 ▶ Alto del hombro           I D bloqueado
   Pecho                     I D 35 s      hasta 3/10  primera vez aquí
   Parte de atrás del cuello I D bloqueado             no se trabaja
   no se trabaja: mira tus respuestas de seguridad
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
==== why-left-out
 Por qué esta dosis
────────────────────────────────────────────────────────────────────────────────
 Alto del hombro, izquierda

 Tu respuesta de seguridad: Una herida abierta.
 no se trabaja: mira tus respuestas de seguridad
 Una respuesta de seguridad habla contra la presión aquí hasta que ya no se
 cumpla.
 Regla "blocked"
 Fuente: Bartsch 2021, J Clin Med 10:5360, leído de forma estricta
 Los niveles y umbrales vienen de reglas clínicas para vigilar la carga y se
 usan aquí por analogía. Esto es una guía para el autocuidado de personas
 sanas, no un consejo médico.

 primera vez aquí: un comienzo suave
 Un sitio que no se ha trabajado antes empieza en el nivel 2, o donde diga el
 autor.
 Regla "start"
 Fuente: Grabow 2018, J Strength Cond Res 32:3059: suave basta
 Los niveles y umbrales vienen de reglas clínicas para vigilar la carga y se
 usan aquí por analogía. Esto es una guía para el autocuidado de personas
 sanas, no un consejo médico.

 ? ayuda  Esc salir
==== stopped
 Espera con esto, por favor
────────────────────────────────────────────────────────────────────────────────
 Fiebre, ahora o en los dos últimos días: no se trabaja nada hasta dos días
 después. Cuando haya pasado, dilo en Salud.



















 h salud  ? ayuda  Esc salir
==== stopped-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 Espera con esto, por favor

 h              Respuestas de salud, moratones, bloqueos
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
