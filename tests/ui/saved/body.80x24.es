==== body-new
 ¿Dónde molesta?                                 un número lo marca, 0 a 10 (.)
────────────────────────────────────────────────────────────────────────────────
      ant.       ⢠jaja                        post.      ⢠⠊so⢢
                 ⠘⡄  ⡜                                   ⠘nene
      D        ⢀⣀⡠⠜ ⠈⠦⣄⣀         I            I        utle ⠈leut        D
            ⡠fs⠥ch⠒⠂⠐ch⠤⢍fs⡀                        ⡠psssrh⢸⡇rhssps⡀
           bi ⡀          ⡀ bi                      tr ⡀is  ub  is⡀ tr
          ⢀⠇⢀⡜⠱⡀        ⣰⠙⣄ ⢣                     ⢀⠇⢀⡜⠱lamb⢸⡇mbla⠙⣄ ⢣
         ⢠⠃⢀⠎  ⡇        ⡇ ⠈⢢ ⢣                   ⢠⠃⢀⠎  ⡇   ⢸⡇   ⡇ ⠈⢢ ⢣
        ff⢠⠃  ⢠⠃        ⢣   ⢣ ff                fe⢠⠃  ⢠⠃sblblbsb⢣   ⢣ fe
       ⢀⠇⡠⠃   gn        gn   ⠣⡀⢣               ⢀⠇⡠⠃   gd pi  pi gd   ⠣⡀⢣
      ⢀ha⠁   ⢰tfhf    hftf    ⢱ha             ⢀⠎⢰⠁   ⢰⠁ gx   gx  ⢱    ⢱⠈⢆
      ⠸⢤⠊    ⠸oqthadadthoq    ⠈⠢⡼             ⠸⢤⠊    ⠸⡀⠒hs⠉⡱⡋⠉hs⠂⢸    ⠈⠢⡼
              ⡇  iq⠃⢱iq  ⡇                            ⡇   ⢠⠃⢱    ⡇
              ⢸   ⡸ ⠘⡄  ⢸                             ⢸   ⡸ ⠘⡄  ⢸
               ⡏⠉⠉⡇  ⡏⠉⠉⢸                              ⡇ca⡇  ⡇ca⢸
               pesh  shpe                              ⡇  ⡣  ⡇  ⡜
               ⢣  ⡇  ⡇ ⢀⠇                              ⢣sl⡇  ⡇sl⠇
               ⢸  ⡇  ⡇ ⢸                               ⢸  ⡇  ⡇ ⢸
               ⠫⣀⣀⡇  ⣇⣀⣨⠃                              ⠫fo⡇  ⣇fo⠃
 Alto del hombro, izquierda (ut)                                      sin marca
 aún sin valorar

 Enter abrir  0-9 . molesta  Tab siguiente  esp desmarcar  ? ayuda  Esc salir
==== body-marked
 ¿Dónde molesta?                                 un número lo marca, 0 a 10 (.)
────────────────────────────────────────────────────────────────────────────────
      ant.       ⢠jaja                        post.      ⢠⠊so⢢
                 ⠘⡄  ⡜                                   ⠘nene
      D        ⢀⣀⡠⠜ ⠈⠦⣄⣀         I            I        utle ⠈leut        D
            ⡠fs⠥ch⠒⠂⠐ch⠤⢍fs⡀                        ⡠psss4 ⢸⡇rhssps⡀
           bi ⡀          ⡀ bi                      tr ⡀is  ub  is⡀ tr
          ⢀⠇⢀⡜⠱⡀        ⣰⠙⣄ ⢣                     ⢀⠇⢀⡜⠱lamb⢸⡇mbla⠙⣄ ⢣
         ⢠⠃⢀⠎  ⡇        ⡇ ⠈⢢ ⢣                   ⢠⠃⢀⠎  ⡇   ⢸⡇   ⡇ ⠈⢢ ⢣
        ff⢠⠃  ⢠⠃        ⢣   ⢣ ff                fe⢠⠃  ⢠⠃sblblbsb⢣   ⢣ fe
       ⢀⠇⡠⠃   gn        gn   ⠣⡀⢣               ⢀⠇⡠⠃   gd pi  pi gd   ⠣⡀⢣
      ⢀ha⠁   ⢰tfhf    hftf    ⢱ha             ⢀⠎⢰⠁   ⢰⠁ gx   gx  ⢱    ⢱⠈⢆
      ⠸⢤⠊    ⠸oqthadad10oq    ⠈⠢⡼             ⠸⢤⠊    ⠸⡀⠒hs⠉⡱⡋⠉hs⠂⢸    ⠈⠢⡼
              ⡇  iq⠃⢱iq  ⡇                            ⡇   ⢠⠃⢱    ⡇
              ⢸   ⡸ ⠘⡄  ⢸                             ⢸   ⡸ ⠘⡄  ⢸
               ⡏⠉⠉⡇  ⡏⠉⠉⢸                              ⡇ca⡇  ⡇8 ⢸
               pesh  shpe                              ⡇  ⡣  ⡇  ⡜
               ⢣  ⡇  ⡇ ⢀⠇                              ⢣sl⡇  ⡇sl⠇
               ⢸  ⡇  ⡇ ⢸                               ⢸  ⡇  ⡇ ⢸
               ⠫⣀⣀⡇  ⣇⣀⣨⠃                              ⠫0⣀⡇  ⣇fo⠃
 Planta del pie, izquierda (fo)                                          hoy  0
 última valoración 0 de 10, hoy

 Enter abrir  0-9 . molesta  Tab siguiente  esp desmarcar  ? ayuda  Esc salir
==== body-arrows
 ¿Dónde molesta?                                 un número lo marca, 0 a 10 (.)
────────────────────────────────────────────────────────────────────────────────
      ant.       ⢠jaja                        post.      ⢠⠊so⢢
                 ⠘⡄  ⡜                                   ⠘nene
      D        ⢀⣀⡠⠜ ⠈⠦⣄⣀         I            I        utle ⠈leut        D
            ⡠fs⠥ch⠒⠂⠐ch⠤⢍fs⡀                        ⡠psss4 ⢸⡇rhssps⡀
           bi ⡀          ⡀ bi                      tr ⡀is  ub  is⡀ tr
          ⢀⠇⢀⡜⠱⡀        ⣰⠙⣄ ⢣                     ⢀⠇⢀⡜⠱lamb⢸⡇mbla⠙⣄ ⢣
         ⢠⠃⢀⠎  ⡇        ⡇ ⠈⢢ ⢣                   ⢠⠃⢀⠎  ⡇   ⢸⡇   ⡇ ⠈⢢ ⢣
        ff⢠⠃  ⢠⠃        ⢣   ⢣ ff                fe⢠⠃  ⢠⠃sblblbsb⢣   ⢣ fe
       ⢀⠇⡠⠃   gn        gn   ⠣⡀⢣               ⢀⠇⡠⠃   gd pi  pi gd   ⠣⡀⢣
      ⢀ha⠁   ⢰tfhf    hftf    ⢱ha             ⢀⠎⢰⠁   ⢰⠁ gx   gx  ⢱    ⢱⠈⢆
      ⠸⢤⠊    ⠸oqthadad10oq    ⠈⠢⡼             ⠸⢤⠊    ⠸⡀⠒hs⠉⡱⡋⠉hs⠂⢸    ⠈⠢⡼
              ⡇  iq⠃⢱iq  ⡇                            ⡇   ⢠⠃⢱    ⡇
              ⢸   ⡸ ⠘⡄  ⢸                             ⢸   ⡸ ⠘⡄  ⢸
               ⡏⠉⠉⡇  ⡏⠉⠉⢸                              ⡇ca⡇  ⡇8 ⢸
               pesh  shpe                              ⡇  ⡣  ⡇  ⡜
               ⢣  ⡇  ⡇ ⢀⠇                              ⢣sl⡇  ⡇sl⠇
               ⢸  ⡇  ⡇ ⢸                               ⢸  ⡇  ⡇ ⢸
               ⠫⣀⣀⡇  ⣇⣀⣨⠃                              ⠫0⣀⡇  ⣇fo⠃
 Planta del pie, derecha (fo)                                         sin marca
 aún sin valorar

 Enter abrir  0-9 . molesta  Tab siguiente  esp desmarcar  ? ayuda  Esc salir
==== body-across
 ¿Dónde molesta?                                 un número lo marca, 0 a 10 (.)
────────────────────────────────────────────────────────────────────────────────
      ant.       ⢠jaja                        post.      ⢠⠊so⢢
                 ⠘⡄  ⡜                                   ⠘nene
      D        ⢀⣀⡠⠜ ⠈⠦⣄⣀         I            I        utle ⠈leut        D
            ⡠fs⠥ch⠒⠂⠐ch⠤⢍fs⡀                        ⡠psss4 ⢸⡇rhssps⡀
           bi ⡀          ⡀ bi                      tr ⡀is  ub  is⡀ tr
          ⢀⠇⢀⡜⠱⡀        ⣰⠙⣄ ⢣                     ⢀⠇⢀⡜⠱lamb⢸⡇mbla⠙⣄ ⢣
         ⢠⠃⢀⠎  ⡇        ⡇ ⠈⢢ ⢣                   ⢠⠃⢀⠎  ⡇   ⢸⡇   ⡇ ⠈⢢ ⢣
        ff⢠⠃  ⢠⠃        ⢣   ⢣ ff                fe⢠⠃  ⢠⠃sblblbsb⢣   ⢣ fe
       ⢀⠇⡠⠃   gn        gn   ⠣⡀⢣               ⢀⠇⡠⠃   gd pi  pi gd   ⠣⡀⢣
      ⢀ha⠁   ⢰tfhf    hftf    ⢱ha             ⢀⠎⢰⠁   ⢰⠁ gx   gx  ⢱    ⢱⠈⢆
      ⠸⢤⠊    ⠸oqthadad10oq    ⠈⠢⡼             ⠸⢤⠊    ⠸⡀⠒hs⠉⡱⡋⠉hs⠂⢸    ⠈⠢⡼
              ⡇  iq⠃⢱iq  ⡇                            ⡇   ⢠⠃⢱    ⡇
              ⢸   ⡸ ⠘⡄  ⢸                             ⢸   ⡸ ⠘⡄  ⢸
               ⡏⠉⠉⡇  ⡏⠉⠉⢸                              ⡇ca⡇  ⡇8 ⢸
               pesh  shpe                              ⡇  ⡣  ⡇  ⡜
               ⢣  ⡇  ⡇ ⢀⠇                              ⢣sl⡇  ⡇sl⠇
               ⢸  ⡇  ⡇ ⢸                               ⢸  ⡇  ⡇ ⢸
               ⠫⣀⣀⡇  ⣇⣀⣨⠃                              ⠫0⣀⡇  ⣇fo⠃
 Pierna por fuera, derecha (pe)                                       sin marca
 aún sin valorar

 Enter abrir  0-9 . molesta  Tab siguiente  esp desmarcar  ? ayuda  Esc salir
==== area-new
 Entre los omóplatos, izquierda                  última valoración 4 de 10, hoy
────────────────────────────────────────────────────────────────────────────────
 Molestia antes: 4 de 10, hoy

 A menudo relacionado, no una causa
 Ángulo interno del omóplato
 Pecho

 Evita: la columna.














 ? ayuda  Esc salir
==== body-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 Mapa del cuerpo

 Enter          Abrir lo elegido
 0-9 .          Cuánto molesta, 0 a 10; el punto es 10
 Esc q          Salir de esta pantalla
 Tab            A la parte siguiente
 esp Supr       Quitar la marca
 Arriba         El de arriba
 Abajo          El de abajo
 Izq            A la izquierda
 Der            A la derecha
 a-z            Dos letras llevan a un sitio, dos veces a su otro lado: c a, la
                pantorrilla
 ? F1           Esta ayuda

 Esto es una guía para el autocuidado de personas sanas, no un consejo médico.
 Si algo es agudo, arde, está entumecido o simplemente te preocupa, para y
 pregunta a un profesional sanitario.



 Esc salir
==== body-letter
 ¿Dónde molesta?                                 un número lo marca, 0 a 10 (.)
────────────────────────────────────────────────────────────────────────────────
      ant.       ⢠jaja                        post.      ⢠⠊so⢢
                 ⠘⡄  ⡜                                   ⠘nene
      D        ⢀⣀⡠⠜ ⠈⠦⣄⣀         I            I        utle ⠈leut        D
            ⡠fs⠥ch⠒⠂⠐ch⠤⢍fs⡀                        ⡠psss4 ⢸⡇rhssps⡀
           bi ⡀          ⡀ bi                      tr ⡀is  ub  is⡀ tr
          ⢀⠇⢀⡜⠱⡀        ⣰⠙⣄ ⢣                     ⢀⠇⢀⡜⠱lamb⢸⡇mbla⠙⣄ ⢣
         ⢠⠃⢀⠎  ⡇        ⡇ ⠈⢢ ⢣                   ⢠⠃⢀⠎  ⡇   ⢸⡇   ⡇ ⠈⢢ ⢣
        ff⢠⠃  ⢠⠃        ⢣   ⢣ ff                fe⢠⠃  ⢠⠃sblblbsb⢣   ⢣ fe
       ⢀⠇⡠⠃   gn        gn   ⠣⡀⢣               ⢀⠇⡠⠃   gd pi  pi gd   ⠣⡀⢣
      ⢀ha⠁   ⢰tfhf    hftf    ⢱ha             ⢀⠎⢰⠁   ⢰⠁ gx   gx  ⢱    ⢱⠈⢆
      ⠸⢤⠊    ⠸oqthadad10oq    ⠈⠢⡼             ⠸⢤⠊    ⠸⡀⠒hs⠉⡱⡋⠉hs⠂⢸    ⠈⠢⡼
              ⡇  iq⠃⢱iq  ⡇                            ⡇   ⢠⠃⢱    ⡇
              ⢸   ⡸ ⠘⡄  ⢸                             ⢸   ⡸ ⠘⡄  ⢸
               ⡏⠉⠉⡇  ⡏⠉⠉⢸                              ⡇ca⡇  ⡇8 ⢸
               pesh  shpe                              ⡇  ⡣  ⡇  ⡜
               ⢣  ⡇  ⡇ ⢀⠇                              ⢣sl⡇  ⡇sl⠇
               ⢸  ⡇  ⡇ ⢸                               ⢸  ⡇  ⡇ ⢸
               ⠫⣀⣀⡇  ⣇⣀⣨⠃                              ⠫0⣀⡇  ⣇fo⠃
 Entre los omóplatos, izquierda (rh)                                     hoy  4
 última valoración 4 de 10, hoy
 c y ... una segunda letra
 Enter abrir  0-9 . molesta  Tab siguiente  esp desmarcar  ? ayuda  Esc salir
==== body-no-place
 ¿Dónde molesta?                                 un número lo marca, 0 a 10 (.)
────────────────────────────────────────────────────────────────────────────────
      ant.       ⢠jaja                        post.      ⢠⠊so⢢
                 ⠘⡄  ⡜                                   ⠘nene
      D        ⢀⣀⡠⠜ ⠈⠦⣄⣀         I            I        utle ⠈leut        D
            ⡠fs⠥ch⠒⠂⠐ch⠤⢍fs⡀                        ⡠psss4 ⢸⡇rhssps⡀
           bi ⡀          ⡀ bi                      tr ⡀is  ub  is⡀ tr
          ⢀⠇⢀⡜⠱⡀        ⣰⠙⣄ ⢣                     ⢀⠇⢀⡜⠱lamb⢸⡇mbla⠙⣄ ⢣
         ⢠⠃⢀⠎  ⡇        ⡇ ⠈⢢ ⢣                   ⢠⠃⢀⠎  ⡇   ⢸⡇   ⡇ ⠈⢢ ⢣
        ff⢠⠃  ⢠⠃        ⢣   ⢣ ff                fe⢠⠃  ⢠⠃sblblbsb⢣   ⢣ fe
       ⢀⠇⡠⠃   gn        gn   ⠣⡀⢣               ⢀⠇⡠⠃   gd pi  pi gd   ⠣⡀⢣
      ⢀ha⠁   ⢰tfhf    hftf    ⢱ha             ⢀⠎⢰⠁   ⢰⠁ gx   gx  ⢱    ⢱⠈⢆
      ⠸⢤⠊    ⠸oqthadad10oq    ⠈⠢⡼             ⠸⢤⠊    ⠸⡀⠒hs⠉⡱⡋⠉hs⠂⢸    ⠈⠢⡼
              ⡇  iq⠃⢱iq  ⡇                            ⡇   ⢠⠃⢱    ⡇
              ⢸   ⡸ ⠘⡄  ⢸                             ⢸   ⡸ ⠘⡄  ⢸
               ⡏⠉⠉⡇  ⡏⠉⠉⢸                              ⡇ca⡇  ⡇8 ⢸
               pesh  shpe                              ⡇  ⡣  ⡇  ⡜
               ⢣  ⡇  ⡇ ⢀⠇                              ⢣sl⡇  ⡇sl⠇
               ⢸  ⡇  ⡇ ⢸                               ⢸  ⡇  ⡇ ⢸
               ⠫⣀⣀⡇  ⣇⣀⣨⠃                              ⠫0⣀⡇  ⣇fo⠃
 Entre los omóplatos, izquierda (rh)                                     hoy  4
 última valoración 4 de 10, hoy
 Ningún sitio se llama «cq».
 Enter abrir  0-9 . molesta  Tab siguiente  esp desmarcar  ? ayuda  Esc salir
==== home-body
 unknot                                                        lun 5 ene  09:00
────────────────────────────────────────────────────────────────────────────────
 HOY   Pausa en el escritorio   7 min   4 zonas                 [Enter] empezar
 ▶ Entre los omóplatos       I   35 s      hasta 2/10
   Entre los omóplatos       D   35 s      hasta 3/10  primera vez aquí
   Alto del hombro           I D 35 s      hasta 3/10  primera vez aquí
   Pecho                     I D 35 s      hasta 3/10  primera vez aquí
   Parte de atrás del cuello I D 30 s                  primera vez aquí
   4 de 10 hoy: nivel 2 y presión 2 como mucho
 ──────────────────────────────────────────────────────────────────────────────
 ant.   ⢰⠉⢱          post.  ⢰⠉⢱          Molestia, 14 días
        ⢘⠄⢜                 ⢘⠄⢜          Muslo por delante, izquierda
 D   ⡔⠫⠭⠕⠂⠒⠭⠭⠓⡄   I  I   ⡔⠋⠉4⢰⡆⠉⠉⠓⡄   D    10 de 10, hoy
    ⡸⢠⢄     ⢀⢤⠸⡀        ⡸⢠⢄  ⢸⡇ ⢀⢤⠸⡀     Pantorrilla, derecha
   ⡰⢃⠎⢸     ⢸⠈⢆⠳⡀      ⡰⢃⠎⢸  ⢸⡇ ⢸⠈⢆⠳⡀      8 de 10, hoy
  ⢠⢃⠎ ⢸     ⢸ ⠈⢆⢣     ⢠⢃⠎ ⢸  ⠸⠇ ⢸ ⠈⢆⢣    Entre los omóplatos, izquierda
 ⢠⢣⠎  ⡇      ⡇ ⠈⢦⢣   ⢠⢣⠎  ⡇      ⡇ ⠈⢦⢣     4 de 10, hoy
 ⢮⠞   ⡇  ⢰⠂10⡇  ⠘⢮⠆  ⢮⠞   ⡇⠖⠒⢲⠒⠒⠆⡇  ⠘⢮⠆
      ⢇  ⡇⡇ ⢀⠇            ⢇  ⡇⡇ ⢀⠇       Esta semana: aún ninguna sesión
      ⢸⠤⢴⠁⢱⠤⢼             ⢸ ⢰⠁⢱8⢸
      ⢸ ⢘⠄⢜ ⢸             ⢸ ⢘⠄⢜ ⢸
       ⡇⢸ ⢸ ⡇              ⡇⢸ ⢸ ⡇
       ⣇⣸ ⢸⣀⡇              0⣸ ⢸⣀⡇
 r rutinas  b cuerpo  p progreso  l biblioteca  h salud  s ajustes  ? q
==== before-body
 ¿Dónde molesta?                                 un número lo marca, 0 a 10 (.)
────────────────────────────────────────────────────────────────────────────────
      ant.       ⢠jaja                        post.      ⢠⠊so⢢
                 ⠘⡄  ⡜                                   ⠘nene
      D        ⢀⣀⡠⠜ ⠈⠦⣄⣀         I            I        utle ⠈leut        D
            ⡠fs⠥ch⠒⠂⠐⠒6⠤⢍fs⡀                        ⡠psss4 ⢸⡇rhssps⡀
           bi ⡀          ⡀ bi                      tr ⡀is  ub  is⡀ tr
          ⢀⠇⢀⡜⠱⡀        ⣰⠙⣄ ⢣                     ⢀⠇⢀⡜⠱lamb⢸⡇mbla⠙⣄ ⢣
         ⢠⠃⢀⠎  ⡇        ⡇ ⠈⢢ ⢣                   ⢠⠃⢀⠎  ⡇   ⢸⡇   ⡇ ⠈⢢ ⢣
        ff⢠⠃  ⢠⠃        ⢣   ⢣ ff                fe⢠⠃  ⢠⠃sblblbsb⢣   ⢣ fe
       ⢀⠇⡠⠃   gn        gn   ⠣⡀⢣               ⢀⠇⡠⠃   gd pi  pi gd   ⠣⡀⢣
      ⢀ha⠁   ⢰tfhf    hftf    ⢱ha             ⢀⠎⢰⠁   ⢰⠁ gx   gx  ⢱    ⢱⠈⢆
      ⠸⢤⠊    ⠸oqthadad10oq    ⠈⠢⡼             ⠸⢤⠊    ⠸⡀⠒hs⠉⡱⡋⠉hs⠂⢸    ⠈⠢⡼
              ⡇  iq⠃⢱iq  ⡇                            ⡇   ⢠⠃⢱    ⡇
              ⢸   ⡸ ⠘⡄  ⢸                             ⢸   ⡸ ⠘⡄  ⢸
               ⡏⠉⠉⡇  ⡏⠉⠉⢸                              ⡇ca⡇  ⡇8 ⢸
               pesh  shpe                              ⡇  ⡣  ⡇  ⡜
               ⢣  ⡇  ⡇ ⢀⠇                              ⢣sl⡇  ⡇sl⠇
               ⢸  ⡇  ⡇ ⢸                               ⢸  ⡇  ⡇ ⢸
               ⠫⣀⣀⡇  ⣇⣀⣨⠃                              ⠫0⣀⡇  ⣇fo⠃
 Pecho, izquierda (ch)                                                   hoy  6
 última valoración 6 de 10, hoy

 Enter abrir  0-9 . molesta  Tab siguiente  esp desmarcar  ? ayuda  Esc salir
==== before-marked
 ¿Te molesta algo?                                       Pausa en el escritorio
────────────────────────────────────────────────────────────────────────────────
 Enter si nada. Si no, ve a ello y da un número, de 0 nada a 10 (.) lo peor.

 ▶  4 Entre los omóplatos, izquierda
      Entre los omóplatos, derecha
      Alto del hombro, izquierda
      Alto del hombro, derecha
    6 Pecho, izquierda
      Pecho, derecha













 Enter empezar  0-9 . molesta  b cuerpo  esp desmarcar  ? ayuda  Esc salir
==== area-after
 Alto del hombro, izquierda                        todo bien, como mucho 3, hoy
────────────────────────────────────────────────────────────────────────────────
 descansa hasta el mar 6 ene


 Las últimas valoraciones
 hoy:  todo bien, como mucho 3

 A menudo relacionado, no una causa
 Mandíbula
 Base del cráneo
 Ángulo interno del omóplato

 Evita: la parte de delante del cuello.









 ? ayuda  Esc salir
