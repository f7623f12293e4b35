==== summary-settled
 Resumen                                                 Pausa en el escritorio
────────────────────────────────────────────────────────────────────────────────
 7 sitios trabajados, 4:00 de trabajo.

 La próxima vez
 Pecho, izquierda; Pecho, derecha; Entre los omóplatos, izquierda; Entre los
 omóplatos, derecha; Alto del hombro, izquierda; Alto del hombro, derecha: todo
 bien, como mucho 3: lo mismo otra vez (para subir hacen falta todas las
 respuestas, también la del día siguiente).
 Parte de atrás del cuello, izquierda; Parte de atrás del cuello, derecha: sin
 respuestas: lo mismo otra vez.

 Después
 Balancea los brazos un momento, o ve a la cocina y vuelve.
 Bebe un vaso de agua. No levantes peso justo después.
 Una leve molestia durante uno o dos días es normal.
 Molestias, cansancio y sed durante uno o dos días son normales; cojear varios
 días fue demasiado: dilo la próxima vez. Calor, estiramiento, sentirlo en otro
 sitio o una lágrima también son normales; si el malestar sigue: habla con
 alguien.



 Enter seguir  ? ayuda  Esc salir
==== home-after
 unknot                                                        lun 5 ene  09:08
────────────────────────────────────────────────────────────────────────────────
 HOY   Pausa en el escritorio   no toca nada
 Hoy no toca nada: lo trabajado descansa.
 ▶ Entre los omóplatos       I D descansa hasta el mar
   Alto del hombro           I D descansa hasta el mar  hecho por última vez e…
   Pecho                     I D descansa hasta el mar  hecho por última vez e…
   Parte de atrás del cuello I D descansa hasta el mar  hecho por última vez e…
   hecho por última vez el lun 5 ene: descansa hasta el mar 6 ene
 ──────────────────────────────────────────────────────────────────────────────
 ant.   ⢰⠉⢱          post.  ⢰⠉⢱          Molestia, 14 días
        ⢘⠄⢜                 ⢘⠄⢜          Nada valorado últimamente. b: marca
 D   ⡔⠫⠭⠕⠂⠒⠭⠭⠓⡄   I  I   ⡔⠋⠉⠁⢰⡆⠉⠉⠓⡄   D  dónde molesta.
    ⡸⢠⢄     ⢀⢤⠸⡀        ⡸⢠⢄  ⢸⡇ ⢀⢤⠸⡀
   ⡰⢃⠎⢸     ⢸⠈⢆⠳⡀      ⡰⢃⠎⢸  ⢸⡇ ⢸⠈⢆⠳⡀    Esta semana: 4 min de trabajo en 1
  ⢠⢃⠎ ⢸     ⢸ ⠈⢆⢣     ⢠⢃⠎ ⢸  ⠸⠇ ⢸ ⠈⢆⢣    sesión
 ⢠⢣⠎  ⡇      ⡇ ⠈⢦⢣   ⢠⢣⠎  ⡇      ⡇ ⠈⢦⢣
 ⢮⠞   ⡇  ⢰⠂  ⡇  ⠘⢮⠆  ⢮⠞   ⡇⠖⠒⢲⠒⠒⠆⡇  ⠘⢮⠆
      ⢇  ⡇⡇ ⢀⠇            ⢇  ⡇⡇ ⢀⠇
      ⢸⠤⢴⠁⢱⠤⢼             ⢸ ⢰⠁⢱ ⢸
      ⢸ ⢘⠄⢜ ⢸             ⢸ ⢘⠄⢜ ⢸
       ⡇⢸ ⢸ ⡇              ⡇⢸ ⢸ ⡇
       ⣇⣸ ⢸⣀⡇              ⣇⣸ ⢸⣀⡇
 r rutinas  b cuerpo  p progreso  l biblioteca  h salud  s ajustes  ? q
==== home-next-day
 unknot                                                        mar 6 ene  09:00
────────────────────────────────────────────────────────────────────────────────
 HOY   Pausa en el escritorio   7 min   4 zonas                 [Enter] empezar
 ▶ Entre los omóplatos       I D 35 s      hasta 3/10
   Alto del hombro           I D 35 s      hasta 3/10  todo bien, como mucho 3
   Pecho                     I D 35 s      hasta 3/10  todo bien, como mucho 3
   Parte de atrás del cuello I D 30 s                  sin respuestas
   todo bien, como mucho 3: lo mismo otra vez (para subir hacen falta todas las
   respuestas, también la del día siguiente)
 ──────────────────────────────────────────────────────────────────────────────
 ant.   ⢰⠉⢱          post.  ⢰⠉⢱          Molestia, 14 días
        ⢘⠄⢜                 ⢘⠄⢜          Nada valorado últimamente. b: marca
 D   ⡔⠫⠭⠕⠂⠒⠭⠭⠓⡄   I  I   ⡔⠋⠉⠁⢰⡆⠉⠉⠓⡄   D  dónde molesta.
    ⡸⢠⢄     ⢀⢤⠸⡀        ⡸⢠⢄  ⢸⡇ ⢀⢤⠸⡀
   ⡰⢃⠎⢸     ⢸⠈⢆⠳⡀      ⡰⢃⠎⢸  ⢸⡇ ⢸⠈⢆⠳⡀    Esta semana: 4 min de trabajo en 1
  ⢠⢃⠎ ⢸     ⢸ ⠈⢆⢣     ⢠⢃⠎ ⢸  ⠸⠇ ⢸ ⠈⢆⢣    sesión
 ⢠⢣⠎  ⡇      ⡇ ⠈⢦⢣   ⢠⢣⠎  ⡇      ⡇ ⠈⢦⢣
 ⢮⠞   ⡇  ⢰⠂  ⡇  ⠘⢮⠆  ⢮⠞   ⡇⠖⠒⢲⠒⠒⠆⡇  ⠘⢮⠆
      ⢇  ⡇⡇ ⢀⠇            ⢇  ⡇⡇ ⢀⠇
      ⢸⠤⢴⠁⢱⠤⢼             ⢸ ⢰⠁⢱ ⢸
      ⢸ ⢘⠄⢜ ⢸             ⢸ ⢘⠄⢜ ⢸
       ⡇⢸ ⢸ ⡇              ⡇⢸ ⢸ ⡇
       ⣇⣸ ⢸⣀⡇              ⣇⣸ ⢸⣀⡇
 r rutinas  b cuerpo  p progreso  l biblioteca  h salud  s ajustes  ? q
