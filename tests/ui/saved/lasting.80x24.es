==== limping
 Desde la última vez
────────────────────────────────────────────────────────────────────────────────
 ¿Más dolorido que antes de la sesión? Enter: no. t: por entrenar o trabajar.
 r: por el rodillo. l: y cojeo.

    5 Entre los omóplatos, izquierda               más dolorido, por el rodillo
 ▶    Entre los omóplatos, derecha                                     cojeando

 ¿Cuánto molesta ahora? 0 a 10 (.).














 Enter seguir  t por entrenar  r por el rodillo  l cojeando  0-9 . número  ? Esc
==== not-limping
 Desde la última vez
────────────────────────────────────────────────────────────────────────────────
 ¿Más dolorido que antes de la sesión? Enter: no. t: por entrenar o trabajar.
 r: por el rodillo. l: y cojeo.

    5 Entre los omóplatos, izquierda               más dolorido, por el rodillo
 ▶    Entre los omóplatos, derecha        más dolorido, por entrenar o trabajar

 ¿Cuánto molesta ahora? 0 a 10 (.).














 Enter seguir  t por entrenar  r por el rodillo  l cojeando  0-9 . número  ? Esc
==== unmarked
 Desde la última vez
────────────────────────────────────────────────────────────────────────────────
 ¿Más dolorido que antes de la sesión? Enter: no. t: por entrenar o trabajar.
 r: por el rodillo. l: y cojeo.

    5 Entre los omóplatos, izquierda               más dolorido, por el rodillo
 ▶    Entre los omóplatos, derecha                                        era 3
















 Enter seguir  t por entrenar  r por el rodillo  l cojeando  0-9 . número  ? Esc
==== still
 Desde la última vez
────────────────────────────────────────────────────────────────────────────────
 ¿Más dolorido que antes de la sesión? Enter: no. t: por entrenar o trabajar.
 r: por el rodillo. l: y cojeo.

 ▶    Entre los omóplatos, izquierda              ¿aún dolorido por el rodillo?
      Entre los omóplatos, derecha                ¿aún dolorido por el rodillo?

 Quedó dolorido por el rodillo del lun 5 ene. r: aún lo está.














 Enter seguir  r por el rodillo  l cojeando  t por entrenar  ? ayuda  Esc salir
==== no-number
 Desde la última vez
────────────────────────────────────────────────────────────────────────────────
 ¿Más dolorido que antes de la sesión? Enter: no. t: por entrenar o trabajar.
 r: por el rodillo. l: y cojeo.

 ▶    Entre los omóplatos, izquierda              ¿aún dolorido por el rodillo?
      Entre los omóplatos, derecha                ¿aún dolorido por el rodillo?

 Quedó dolorido por el rodillo del lun 5 ene. r: aún lo está.













 Aquí no se pide ningún número. r: aún dolorido por el rodillo.
 Enter seguir  r por el rodillo  l cojeando  t por entrenar  ? ayuda  Esc salir
==== still-sore
 Desde la última vez
────────────────────────────────────────────────────────────────────────────────
 ¿Más dolorido que antes de la sesión? Enter: no. t: por entrenar o trabajar.
 r: por el rodillo. l: y cojeo.

      Entre los omóplatos, izquierda                aún dolorido por el rodillo
 ▶    Entre los omóplatos, derecha                ¿aún dolorido por el rodillo?

 Quedó dolorido por el rodillo del lun 5 ene. r: aún lo está.














 Enter seguir  r por el rodillo  l cojeando  t por entrenar  ? ayuda  Esc salir
==== taken-back
 Desde la última vez
────────────────────────────────────────────────────────────────────────────────
 ¿Más dolorido que antes de la sesión? Enter: no. t: por entrenar o trabajar.
 r: por el rodillo. l: y cojeo.

 ▶    Entre los omóplatos, izquierda              ¿aún dolorido por el rodillo?
      Entre los omóplatos, derecha                ¿aún dolorido por el rodillo?

 Quedó dolorido por el rodillo del lun 5 ene. r: aún lo está.














 Enter seguir  r por el rodillo  l cojeando  t por entrenar  ? ayuda  Esc salir
==== home
 unknot                                                        mié 7 ene  08:00
────────────────────────────────────────────────────────────────────────────────
 HOY   Pausa en el escritorio   5 min   3 zonas                 [Enter] empezar
 ▶ Entre los omóplatos       I   descansa hasta el sáb
   Entre los omóplatos       D   descansa hasta el vie  cojeando
   Alto del hombro           I D 35 s      hasta 3/10  todo bien, como mucho 3
   Pecho                     I D 35 s      hasta 3/10  todo bien, como mucho 3
   Parte de atrás del cuello I D 30 s                  sin respuestas
   aún dolorido el mié 7 ene: baja al nivel 1, descansa hasta el sáb 10 ene
 ──────────────────────────────────────────────────────────────────────────────
 ant.   ⢰⠉⢱          post.  ⢰⠉⢱          Molestia, 14 días
        ⢘⠄⢜                 ⢘⠄⢜          Entre los omóplatos, izquierda
 D   ⡔⠫⠭⠕⠂⠒⠭⠭⠓⡄   I  I   ⡔⠋⠉5⢰4⠉⠉⠓⡄   D    5 de 10, ayer
    ⡸⢠⢄     ⢀⢤⠸⡀        ⡸⢠⢄  ⢸⡇ ⢀⢤⠸⡀     Entre los omóplatos, derecha
   ⡰⢃⠎⢸     ⢸⠈⢆⠳⡀      ⡰⢃⠎⢸  ⢸⡇ ⢸⠈⢆⠳⡀      4 de 10, ayer
  ⢠⢃⠎ ⢸     ⢸ ⠈⢆⢣     ⢠⢃⠎ ⢸  ⠸⠇ ⢸ ⠈⢆⢣
 ⢠⢣⠎  ⡇      ⡇ ⠈⢦⢣   ⢠⢣⠎  ⡇      ⡇ ⠈⢦⢣   Esta semana: 4 min de trabajo en 1
 ⢮⠞   ⡇  ⢰⠂  ⡇  ⠘⢮⠆  ⢮⠞   ⡇⠖⠒⢲⠒⠒⠆⡇  ⠘⢮⠆  sesión
      ⢇  ⡇⡇ ⢀⠇            ⢇  ⡇⡇ ⢀⠇
      ⢸⠤⢴⠁⢱⠤⢼             ⢸ ⢰⠁⢱ ⢸
      ⢸ ⢘⠄⢜ ⢸             ⢸ ⢘⠄⢜ ⢸
       ⡇⢸ ⢸ ⡇              ⡇⢸ ⢸ ⡇
       ⣇⣸ ⢸⣀⡇              ⣇⣸ ⢸⣀⡇
 r rutinas  b cuerpo  p progreso  l biblioteca  h salud  s ajustes  ? q
==== once-a-day
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
==== third-day
 Desde la última vez
────────────────────────────────────────────────────────────────────────────────
 ¿Más dolorido que antes de la sesión? Enter: no. t: por entrenar o trabajar.
 r: por el rodillo. l: y cojeo.

 ▶    Entre los omóplatos, izquierda              ¿aún dolorido por el rodillo?

 Quedó dolorido por el rodillo del lun 5 ene. r: aún lo está.















 Enter seguir  r por el rodillo  l cojeando  t por entrenar  ? ayuda  Esc salir
==== over
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
