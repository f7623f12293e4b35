==== limping
 Desde la última vez
────────────────────────────────────────────────────────────────────────────────
 Sorer than before you rolled? Enter: no. t: from training or work. r: from the
 rolling. l: and limping.

    5 Entre los omóplatos, izquierda               más dolorido, por el rodillo
 ▶ Entre los omóplatos, derecha                                        cojeando















 ¿Cuánto molesta ahora? 0 a 10 (punto).
 Enter seguir  t por entrenar  r por el rodillo  l cojeando  0-9 . número  ? Esc
==== still
 Desde la última vez
────────────────────────────────────────────────────────────────────────────────
 Sorer than before you rolled? Enter: no. t: from training or work. r: from the
 rolling. l: and limping.

 ▶ Entre los omóplatos, izquierda                  still sore from the rolling?
   Entre los omóplatos, derecha                    still sore from the rolling?















 It was sore from the rolling of lun 5 ene. r: it still is.
 Enter seguir  t por entrenar  r por el rodillo  l cojeando  0-9 . número  ? Esc
==== still-sore
 Desde la última vez
────────────────────────────────────────────────────────────────────────────────
 Sorer than before you rolled? Enter: no. t: from training or work. r: from the
 rolling. l: and limping.

   Entre los omóplatos, izquierda                   still sore from the rolling
 ▶ Entre los omóplatos, derecha                    still sore from the rolling?















 It was sore from the rolling of lun 5 ene. r: it still is.
 Enter seguir  t por entrenar  r por el rodillo  l cojeando  0-9 . número  ? Esc
==== home
 unknot                                                        mié 7 ene  08:00
────────────────────────────────────────────────────────────────────────────────
 HOY   Pausa en el escritorio   5 min   3 zonas                 [Enter] empezar
 ▶ Entre los omóplatos       I   descansa hasta el sáb aún dolorido el mié 7 e…
   Entre los omóplatos       D   descansa hasta el vie cojeando: down to level…
   Alto del hombro           I D 35 s       hasta 3/10  máximo 3: the same aga…
   Pecho                     I D 35 s       hasta 3/10  máximo 3: the same aga…
   Parte de atrás del cuello I D 30 s                   sin respuestas: the sa…
   aún dolorido el mié 7 ene: down to level 1, rests until sáb 10 ene
 ──────────────────────────────────────────────────────────────────────────────
 delant ⢰⠉⢱          detrás ⢰⠉⢱          Soreness, 14 days
        ⢘⠄⢜               3 ⢘⠄⢜3         Entre los omóplatos, izquierda
 D   ⡔⠫3⠕⠂3⠭⠭⠓⡄   I  I   ⡔⠋⠉4⢰3⠉⠉⠓⡄   D    4 de 10, lun 5 ene
    ⡸⢠⢄     ⢀⢤⠸⡀        ⡸⢠⢄  ⢸⡇ ⢀⢤⠸⡀     Alto del hombro, izquierda
   ⡰⢃⠎⢸     ⢸⠈⢆⠳⡀      ⡰⢃⠎⢸  ⢸⡇ ⢸⠈⢆⠳⡀      3 de 10, lun 5 ene
  ⢠⢃⠎ ⢸     ⢸ ⠈⢆⢣     ⢠⢃⠎ ⢸  ⠸⠇ ⢸ ⠈⢆⢣    Alto del hombro, derecha
 ⢠⢣⠎  ⡇      ⡇ ⠈⢦⢣   ⢠⢣⠎  ⡇      ⡇ ⠈⢦⢣     3 de 10, lun 5 ene
 ⢮⠞   ⡇  ⢰⠂  ⡇  ⠘⢮⠆  ⢮⠞   ⡇⠖⠒⢲⠒⠒⠆⡇  ⠘⢮⠆
      ⢇  ⡇⡇ ⢀⠇            ⢇  ⡇⡇ ⢀⠇       This week: 4 min of work in 1 session
      ⢸⠤⢴⠁⢱⠤⢼             ⢸ ⢰⠁⢱ ⢸
      ⢸ ⢘⠄⢜ ⢸             ⢸ ⢘⠄⢜ ⢸
       ⡇⢸ ⢸ ⡇              ⡇⢸ ⢸ ⡇
       ⣇⣸ ⢸⣀⡇              ⣇⣸ ⢸⣀⡇
 r rutinas  b cuerpo  p progreso  l biblioteca  h salud  s ajustes  ? q
==== once-a-day
 ¿Te molesta algo?                                       Pausa en el escritorio
────────────────────────────────────────────────────────────────────────────────
 Enter when nothing is. Else go to it and give a number, 0 nothing to 10 (.)
 the worst.

 ▶ Entre los omóplatos, izquierda
   Entre los omóplatos, derecha
   Alto del hombro, izquierda
   Alto del hombro, derecha
   Pecho, izquierda
   Pecho, derecha












 Enter empezar  0-9 . molesta  b cuerpo  espacio desmarcar  ? ayuda  Esc salir
==== third-day
 Desde la última vez
────────────────────────────────────────────────────────────────────────────────
 Sorer than before you rolled? Enter: no. t: from training or work. r: from the
 rolling. l: and limping.

 ▶ Entre los omóplatos, izquierda                  still sore from the rolling?
















 It was sore from the rolling of lun 5 ene. r: it still is.
 Enter seguir  t por entrenar  r por el rodillo  l cojeando  0-9 . número  ? Esc
==== over
 ¿Te molesta algo?                                       Pausa en el escritorio
────────────────────────────────────────────────────────────────────────────────
 Enter when nothing is. Else go to it and give a number, 0 nothing to 10 (.)
 the worst.

 ▶ Entre los omóplatos, izquierda
   Entre los omóplatos, derecha
   Alto del hombro, izquierda
   Alto del hombro, derecha
   Pecho, izquierda
   Pecho, derecha












 Enter empezar  0-9 . molesta  b cuerpo  espacio desmarcar  ? ayuda  Esc salir
