==== places-none
 Progreso
────────────────────────────────────────────────────────────────────────────────
 [Sitios]  Semanas   Año   Semanales

  Aún no se marcó ningún sitio. Lo que marcas antes de una sesión sale aquí, y
  desde cinco marcas, si mejora.

 Semanas
  Aún no hay sesiones.

 Año
      ene feb mar abr may jun  jul ago  sep oct nov  dic ene
  lun ·····················································
      ····················································
  mié ····················································
      ····················································
  vie ····················································
      ····················································
  dom ····················································
      · ninguno  ░ 1+  ▒ 5+  ▓ 10+  █ 20+  minutos
  La primera sesión abre el calendario.


 Tab siguiente  ? ayuda  Esc salir
==== weeks-none
 Progreso
────────────────────────────────────────────────────────────────────────────────
  Sitios  [Semanas]  Año   Semanales

  Aún no hay sesiones.

 Año
      ene feb mar abr may jun  jul ago  sep oct nov  dic ene
  lun ·····················································
      ····················································
  mié ····················································
      ····················································
  vie ····················································
      ····················································
  dom ····················································
      · ninguno  ░ 1+  ▒ 5+  ▓ 10+  █ 20+  minutos
  La primera sesión abre el calendario.

 Semanales
  Aún no hay preguntas semanales. Una vez por semana se te piden cinco números;
  omite los que quieras.


 Tab siguiente  ? ayuda  Esc salir
==== year-none
 Progreso
────────────────────────────────────────────────────────────────────────────────
  Sitios   Semanas  [Año]  Semanales

      ene feb mar abr may jun  jul ago  sep oct nov  dic ene
  lun ·····················································
      ····················································
  mié ····················································
      ····················································
  vie ····················································
      ····················································
  dom ····················································
      · ninguno  ░ 1+  ▒ 5+  ▓ 10+  █ 20+  minutos
  La primera sesión abre el calendario.

 Semanales
  Aún no hay preguntas semanales. Una vez por semana se te piden cinco números;
  omite los que quieras.

 Sitios
  Aún no se marcó ningún sitio. Lo que marcas antes de una sesión sale aquí, y
  desde cinco marcas, si mejora.

 Tab siguiente  ? ayuda  Esc salir
==== check-ins-none
 Progreso
────────────────────────────────────────────────────────────────────────────────
  Sitios   Semanas   Año  [Semanales]

  Aún no hay preguntas semanales. Una vez por semana se te piden cinco números;
  omite los que quieras.

 Sitios
  Aún no se marcó ningún sitio. Lo que marcas antes de una sesión sale aquí, y
  desde cinco marcas, si mejora.

 Semanas
  Aún no hay sesiones.










 Tab siguiente  ? ayuda  Esc salir
==== places
 Progreso
────────────────────────────────────────────────────────────────────────────────
 [Sitios]  Semanas   Año   Semanales

▶ Entre los omóplatos, izquierda  1 ████▇██▇█▅▅▇▅▅▇▅▇▅▅▄▅▄▄▄▂▄▄▁▂▂
    mejor, de 4,8 a 1,2
  Entre los omóplatos, derecha    1 ▅▅▄▅▂▅▄▇▄▅▄▅▅▅▄▄▂▄▂▂▂▄▂▂▂▂▂▁▁▂
    mejor, de 2,4 a 0,6

 Semanas
  2 mar   ████████████████████████▉ 12 min, 2 días
  23 feb  ███████████████████████████████████▎ 17 min, 3 días
  16 feb  █████████████████████████████████▎ 16 min, 3 días
  9 feb   ████████████████████▊ 10 min, 2 días
  2 feb   ███████████████████████████████████████▌ 19 min, 4 días
  26 ene  █████████████████████████████████████████████▊ 22 min, 5 días
  19 ene  ███████████████████████████  13 min, 3 días
  12 ene  ████████████████████████████████████████████████████  25 min, 6 días
  5 ene   ████████████████▋ 8 min, 2 días




 Tab siguiente  ? ayuda  Esc salir
==== progress-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 Progreso

 Tab            A la parte siguiente
 May-Tab        A la parte anterior
 Arriba         El de arriba
 Abajo          El de abajo
 RePág          Una página arriba
 AvPág          Una página abajo
 Inicio         Al primero
 Fin            Al último
 Esc q          Salir de esta pantalla
 ? F1           Esta ayuda

 Esto es una guía para el autocuidado de personas sanas, no un consejo médico.
 Si algo es agudo, arde, está entumecido o simplemente te preocupa, para y
 pregunta a un profesional sanitario.





 Esc salir
==== weeks
 Progreso
────────────────────────────────────────────────────────────────────────────────
  Sitios  [Semanas]  Año   Semanales

  2 mar   ████████████████████████▉ 12 min, 2 días
  23 feb  ███████████████████████████████████▎ 17 min, 3 días
  16 feb  █████████████████████████████████▎ 16 min, 3 días
  9 feb   ████████████████████▊ 10 min, 2 días
  2 feb   ███████████████████████████████████████▌ 19 min, 4 días
  26 ene  █████████████████████████████████████████████▊ 22 min, 5 días
  19 ene  ███████████████████████████  13 min, 3 días
  12 ene  ████████████████████████████████████████████████████  25 min, 6 días
  5 ene   ████████████████▋ 8 min, 2 días

 Semanales
  dolor        3 █▇▇▆▅▅▅
    mejor hasta ahora, de 5,3 a 3,0 (provisional)
  movimiento   6 ▅▇▇▇███
    sin cambio claro hasta ahora, de 4,3 a 6,0 (provisional)
  sueño        6 ▇▇▇▇▇▆█
    sin cambio claro hasta ahora, de 5,0 a 5,0 (provisional)
  energía      6 ▇▆▆▇▇██
    sin cambio claro hasta ahora, de 4,3 a 5,7 (provisional)                   ↓
 Tab siguiente  ? ayuda  Esc salir
==== year
 Progreso
────────────────────────────────────────────────────────────────────────────────
  Sitios   Semanas  [Año]  Semanales

      mar abr may jun  jul ago  sep oct nov  dic ene feb mar
  lun ············································░·▒▒▒····
      ·············································░▒·▒···▒
  mié ·············································▒·▒····▒
      ·············································▒·▒▒▒▒▒·
  vie ·············································▒·▒▒·▒··
      ············································░▒▒···▒▒·
  dom ·············································░·▒·▒·▒·
      · ninguno  ░ 1+  ▒ 5+  ▓ 10+  █ 20+  minutos
  En un año: 30 días con sesión, 142 min de trabajo.

 Semanales
  dolor        3 █▇▇▆▅▅▅
    mejor hasta ahora, de 5,3 a 3,0 (provisional)
  movimiento   6 ▅▇▇▇███
    sin cambio claro hasta ahora, de 4,3 a 6,0 (provisional)
  sueño        6 ▇▇▇▇▇▆█
    sin cambio claro hasta ahora, de 5,0 a 5,0 (provisional)
  energía      6 ▇▆▆▇▇██                                                       ↓
 Tab siguiente  ? ayuda  Esc salir
==== check-ins
 Progreso
────────────────────────────────────────────────────────────────────────────────
  Sitios   Semanas   Año  [Semanales]

▶ dolor        3 █▇▇▆▅▅▅
    mejor hasta ahora, de 5,3 a 3,0 (provisional)
  movimiento   6 ▅▇▇▇███
    sin cambio claro hasta ahora, de 4,3 a 6,0 (provisional)
  sueño        6 ▇▇▇▇▇▆█
    sin cambio claro hasta ahora, de 5,0 a 5,0 (provisional)
  energía      6 ▇▆▆▇▇██
    sin cambio claro hasta ahora, de 4,3 a 5,7 (provisional)
  rendimiento  -

 Sitios
  Entre los omóplatos, izquierda  1 ████▇██▇█▅▅▇▅▅▇▅▇▅▅▄▅▄▄▄▂▄▄▁▂▂
    mejor, de 4,8 a 1,2
  Entre los omóplatos, derecha    1 ▅▅▄▅▂▅▄▇▄▅▄▅▅▅▄▄▂▄▂▂▂▄▂▂▂▂▂▁▁▂
    mejor, de 2,4 a 0,6




 Tab siguiente  ? ayuda  Esc salir
==== places-second
 Progreso
────────────────────────────────────────────────────────────────────────────────
 [Sitios]  Semanas   Año   Semanales

  Entre los omóplatos, izquierda  1 ████▇██▇█▅▅▇▅▅▇▅▇▅▅▄▅▄▄▄▂▄▄▁▂▂
    mejor, de 4,8 a 1,2
▶ Entre los omóplatos, derecha    1 ▅▅▄▅▂▅▄▇▄▅▄▅▅▅▄▄▂▄▂▂▂▄▂▂▂▂▂▁▁▂
    mejor, de 2,4 a 0,6

 Semanas
  2 mar   ████████████████████████▉ 12 min, 2 días
  23 feb  ███████████████████████████████████▎ 17 min, 3 días
  16 feb  █████████████████████████████████▎ 16 min, 3 días
  9 feb   ████████████████████▊ 10 min, 2 días
  2 feb   ███████████████████████████████████████▌ 19 min, 4 días
  26 ene  █████████████████████████████████████████████▊ 22 min, 5 días
  19 ene  ███████████████████████████  13 min, 3 días
  12 ene  ████████████████████████████████████████████████████  25 min, 6 días
  5 ene   ████████████████▋ 8 min, 2 días




 Tab siguiente  ? ayuda  Esc salir
