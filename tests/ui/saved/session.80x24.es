==== ready
 Dos series y un descanso   1 de 3                    quedan 4 min   con sonido
────────────────────────────────────────────────────────────────────────────────
 Pecho, izquierda    pelota de masaje    quedarse quieto             hasta 3/10
 Prepárate                                                ⡗⠒⡆
                                                          ⡿⢤⡣⡀
  ██████          ██  ██████                              ⣗⢵⣝⢮⣢
  ██  ██  ██      ██  ██  ██                              ⡇⠈⢢⠑⢿⣇
  ██  ██          ██  ██  ██                              ⡿⢤⣤⣳⡸⡟⡆
  ██  ██  ██      ██  ██  ██                              ⡇  ⣀⣿⠟⣟⠄
  ██████          ██  ██████                              ⡇   ⢸ ⢻⡀
                                                          ⡇    ⡇⢸⡇
                                                          ⡇    ⢱⢸⢧
                                                          ⡇    ⠘⡌⣾
                                                          ⡇     ⡇⡇⡇
                                                         ⢀⣇⣀⣀⣀⣠⣤⣾⣿⣧⡀

 ▕░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▏  de 0:10

 De cara a la pared. Pon la pelota tres dedos por debajo de la parte externa de
 la clavícula, sobre el músculo.
 Para: Evita la clavícula, la mama y la axila. Para si hay hormigueo. Opresión
 en el pecho o falta de aire: pide ayuda.
 2 x 30 s. Luego: Pecho, derecha.
 esp pausa  e urgencia  k saltar  b atrás  + - tiempo  x duele  ? q
==== session-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 Sesión

 esp            Pausa, o seguir
 x              Duele: sal primero, después pulsa
 e              Señales que piden un médico
 0-9 .          Cuánto es en lo peor, 0 a 10; el punto es 10
 k              Saltar este
 n              El sitio ha cedido: acabar el tramo, cuenta entero
 b Retr         Al comienzo de este, o al anterior
 + =            15 segundos más
 -              15 segundos menos
 p s w f c h u t n
                Cuando se pregunta: cómo se sintió, como dice la pantalla
 q Esc C-c      Cerrar el programa
 ? F1           Esta ayuda

 Esto es una guía para el autocuidado de personas sanas, no un consejo médico.
 Si algo es agudo, arde, está entumecido o simplemente te preocupa, para y
 pregunta a un profesional sanitario.


 Esc salir
==== hold
 Dos series y un descanso   1 de 3                    quedan 4 min   con sonido
────────────────────────────────────────────────────────────────────────────────
 Pecho, izquierda    pelota de masaje    quedarse quieto             hasta 3/10
 Mantén   serie 1 de 2                                   ⣷⠒⠲⡄
                                                         ⡿⣀⡘⣄
  ██████      ██████  ██████                             ⣇⡰⡓⢮⡢⣄
  ██  ██  ██      ██  ██                                 ⡏⠋⢟⠳⣝⢾⡄
  ██  ██      ██████  ██████                             ⣿  ⢣⡀⢱⢹⡀
  ██  ██  ██  ██          ██                             ⡿⠷⠶⠭⠵⣈⣾⣣⡀
  ██████      ██████  ██████                             ⡇   ⣠⢿⠟⢸⡇
                                                         ⡇    ⢸ ⢸⡇
                                                         ⡇     ⡇⠸⣸
                                                         ⡇     ⢱ ⣿
                                                         ⡇     ⠸⡄⡇⡇
                                                         ⡇      ⡇⢸⢸
                                                         ⡇      ⢸⢸⣸
                                                        ⢀⣇⣀⣀⣀⣀⣠⣴⣮⣾⣭⣆⡀

 ▕██████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▏  de 0:30

 Apóyate, haz círculos pequeños y lentos, y quédate en el punto sensible. Deja
 colgar el brazo.
 Luego: 15 s de descanso y serie 2 de 2.
 esp pausa  x duele  e urgencia  0-9 . sensación  k saltar  n soltado  ? q
==== last-seconds
 Dos series y un descanso   1 de 3                    quedan 4 min   con sonido
────────────────────────────────────────────────────────────────────────────────
 Pecho, izquierda    pelota de masaje    quedarse quieto             hasta 3/10
 Mantén   serie 1 de 2                                   ⣷⠒⠲⡄
                                                         ⡿⣀⡘⣄
                    ██████                               ⣇⡰⡓⢮⡢⣄
                        ██                               ⡏⠋⢟⠳⣝⢾⡄
                    ██████                               ⣿  ⢣⡀⢱⢹⡀
                        ██                               ⡿⠷⠶⠭⠵⣈⣾⣣⡀
                    ██████                               ⡇   ⣠⢿⠟⢸⡇
                                                         ⡇    ⢸ ⢸⡇
                                                         ⡇     ⡇⠸⣸
                                                         ⡇     ⢱ ⣿
                                                         ⡇     ⠸⡄⡇⡇
                                                         ⡇      ⡇⢸⢸
                                                         ⡇      ⢸⢸⣸
                                                        ⢀⣇⣀⣀⣀⣀⣠⣴⣮⣾⣭⣆⡀

 ▕██████████████████████████████████████████████████████████░░░░░░░▏  de 0:30

 Apóyate, haz círculos pequeños y lentos, y quédate en el punto sensible. Deja
 colgar el brazo.
 Luego: 15 s de descanso y serie 2 de 2.
 esp pausa  x duele  e urgencia  0-9 . sensación  k saltar  n soltado  ? q
==== set-rest
 Dos series y un descanso   1 de 3                    quedan 4 min   con sonido
────────────────────────────────────────────────────────────────────────────────
 Pecho, izquierda    pelota de masaje    quedarse quieto             hasta 3/10
 Descanso

  ██████          ██  ██████
  ██  ██  ██      ██  ██  ██
  ██  ██          ██  ██  ██
  ██  ██  ██      ██  ██  ██
  ██████          ██  ██████

 ▕█████████████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▏  de 0:15

 Afloja y respira. El mismo sitio una vez más.
 Luego: serie 2 de 2.








 esp pausa  x duele  e urgencia  0-9 . sensación  k saltar  n soltado  ? q
==== rate
 Dos series y un descanso   1 de 3                    quedan 3 min   con sonido
────────────────────────────────────────────────────────────────────────────────
 Pecho, izquierda    pelota de masaje    quedarse quieto             hasta 3/10
 ¿Cuánto fue?                                            ⢸⠖⠒⡄
                                                         ⢸⢇⣄⢧
                                                         ⢸⣤⣯⡳⣕⢄
                                                         ⢸⡁⠹⡍⠪⡻⡆
                                                         ⢸⣇⣀⣘⣆⢸⢟⡄
                                                         ⢸⠉⠉⠉⠉⣦⣿⢵⡄
                                                         ⢸   ⠒⢻⠁⢸⡇
                                                         ⢸    ⠘⡄⢸⡇
                                                         ⢸     ⢇⢸⢣
                                                         ⢸     ⢸⠘⡼⡀
                                                         ⢸      ⡇⡇⡇
                                                         ⢸      ⢣⣷⢇
                                                         ⣸⣀⣀⣀⣀⣠⣴⣾⣿⣾⣄



 0 nada a 10 lo peor (. para 10). No contestar está bien.
 p presión  s estiramiento  w calor  f sentido en otro sitio  c ganas de llorar
 h agudo  u ardor  t hormigueo  n entumecido
 Luego: Pecho, derecha. 10 s para cambiar.
 0-9 . sensación  e urgencia  k saltar  esp pausa  x duele  b atrás  ? q
==== rated
 Dos series y un descanso   1 de 3                    quedan 3 min   con sonido
────────────────────────────────────────────────────────────────────────────────
 Pecho, izquierda    pelota de masaje    quedarse quieto             hasta 3/10
 ¿Cuánto fue?                                            ⢸⠖⠒⡄
                                                         ⢸⢇⣄⢧
  ██████                                                 ⢸⣤⣯⡳⣕⢄
      ██                                                 ⢸⡁⠹⡍⠪⡻⡆
  ██████                                                 ⢸⣇⣀⣘⣆⢸⢟⡄
      ██                                                 ⢸⠉⠉⠉⠉⣦⣿⢵⡄
  ██████                                                 ⢸   ⠒⢻⠁⢸⡇
                                                         ⢸    ⠘⡄⢸⡇
                                                         ⢸     ⢇⢸⢣
                                                         ⢸     ⢸⠘⡼⡀
                                                         ⢸      ⡇⡇⡇
                                                         ⢸      ⢣⣷⢇
                                                         ⣸⣀⣀⣀⣀⣠⣴⣾⣿⣾⣄



 Anotado: 3 de 10. Otra cifra lo cambia.
 p presión  s estiramiento  w calor  f sentido en otro sitio  c ganas de llorar
 h agudo  u ardor  t hormigueo  n entumecido
 Luego: Pecho, derecha. 10 s para cambiar.
 0-9 . sensación  e urgencia  k saltar  esp pausa  x duele  b atrás  ? q
==== change
 Dos series y un descanso   1 de 3                    quedan 3 min   con sonido
────────────────────────────────────────────────────────────────────────────────
 Pecho, derecha    pelota de masaje    quedarse quieto               hasta 3/10
 Cambia de lado                                                 ⢠⠖⠒⣾
                                                                ⣠⢃⣀⢿
  ██████          ██  ██████                                  ⣠⢔⡵⢚⢆⣸
  ██  ██  ██      ██  ██  ██                                 ⢠⡷⣫⠞⡻⠙⢹
  ██  ██          ██  ██  ██                                ⢀⡏⡎⢀⡜  ⣿
  ██  ██  ██      ██  ██  ██                               ⢀⣜⣷⣁⠮⠭⠶⠾⢿
  ██████          ██  ██████                               ⢸⡇⠻⡿⣄   ⢸
                                                           ⢸⡇ ⡇    ⢸
                                                           ⣇⠇⢸     ⢸
                                                           ⣿ ⡎     ⢸
                                                          ⢸⢸⢠⠇     ⢸
                                                          ⡇⡇⢸      ⢸
                                                          ⣇⡇⡇      ⢸
                                                        ⢀⣰⣭⣷⣵⣦⣄⣀⣀⣀⣀⣸⡀

 ▕░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▏  de 0:10

 De cara a la pared. Pon la pelota tres dedos por debajo de la parte externa de
 la clavícula, sobre el músculo.
 Anotado para Pecho, izquierda: 4 de 10.
 esp pausa  e urgencia  k saltar  b atrás  + - tiempo  x duele  ? q
==== paused
 Dos series y un descanso   1 de 3                    quedan 3 min   con sonido
────────────────────────────────────────────────────────────────────────────────
 Pecho, derecha    pelota de masaje    quedarse quieto               hasta 3/10
 En pausa   serie 1 de 2                                        ⢠⠖⠒⣾
                                                                ⣠⢃⣀⢿
  ██████      ██████  ██████                                  ⣠⢔⡵⢚⢆⣸
  ██  ██  ██      ██      ██                                 ⢠⡷⣫⠞⡻⠙⢹
  ██  ██      ██████  ██████                                ⢀⡏⡎⢀⡜  ⣿
  ██  ██  ██  ██      ██                                   ⢀⣜⣷⣁⠮⠭⠶⠾⢿
  ██████      ██████  ██████                               ⢸⡇⠻⡿⣄   ⢸
                                                           ⢸⡇ ⡇    ⢸
                                                           ⣇⠇⢸     ⢸
                                                           ⣿ ⡎     ⢸
                                                          ⢸⢸⢠⠇     ⢸
                                                          ⡇⡇⢸      ⢸
                                                          ⣇⡇⡇      ⢸
                                                        ⢀⣰⣭⣷⣵⣦⣄⣀⣀⣀⣀⣸⡀

 ▕██████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▏  de 0:30

 Apóyate, haz círculos pequeños y lentos, y quédate en el punto sensible. Deja
 colgar el brazo.
 Luego: 15 s de descanso y serie 2 de 2.
 esp seguir  x duele  e urgencia  0-9 . sensación  k saltar  n soltado  ? q
==== asleep
 Dos series y un descanso   1 de 3                    quedan 3 min   con sonido
────────────────────────────────────────────────────────────────────────────────
 Pecho, derecha    pelota de masaje    quedarse quieto               hasta 3/10
 En pausa: la máquina estaba dormida   serie 1 de 2             ⢠⠖⠒⣾
                                                                ⣠⢃⣀⢿
  ██████      ██████  ██████                                  ⣠⢔⡵⢚⢆⣸
  ██  ██  ██      ██      ██                                 ⢠⡷⣫⠞⡻⠙⢹
  ██  ██      ██████  ██████                                ⢀⡏⡎⢀⡜  ⣿
  ██  ██  ██  ██      ██                                   ⢀⣜⣷⣁⠮⠭⠶⠾⢿
  ██████      ██████  ██████                               ⢸⡇⠻⡿⣄   ⢸
                                                           ⢸⡇ ⡇    ⢸
                                                           ⣇⠇⢸     ⢸
                                                           ⣿ ⡎     ⢸
                                                          ⢸⢸⢠⠇     ⢸
                                                          ⡇⡇⢸      ⢸
                                                          ⣇⡇⡇      ⢸
                                                        ⢀⣰⣭⣷⣵⣦⣄⣀⣀⣀⣀⣸⡀

 ▕██████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▏  de 0:30

 Apóyate, haz círculos pequeños y lentos, y quédate en el punto sensible. Deja
 colgar el brazo.
 Luego: 15 s de descanso y serie 2 de 2.
 esp seguir  x duele  e urgencia  0-9 . sensación  k saltar  n soltado  ? q
==== emergency
 ¿Se cumple algo de esto?                                              en pausa
────────────────────────────────────────────────────────────────────────────────
 Ve a ello y pulsa y: la sesión termina. n: nada de esto, vuelve a la sesión en
 pausa.

 Llama ya a emergencias
 ▶ Dolor en el pecho
   Falta de aire
   Se cae la cara, un brazo está débil o cuesta hablar
   Dolor de cabeza repentino, el peor de tu vida
   Entumecimiento entre las piernas
   Vejiga o intestino distintos de repente
 Ve hoy al médico
   Una pierna hinchada, caliente o que late
   Orina oscura y mucho dolor muscular
   Debilidad nueva, o un pie que cae
   Pierna tensa y pie entumecido
   Mareo, visión doble u otro cambio en la vista al presionar cuello o cabeza
   Más de 50 años y un dolor de cabeza nuevo, sienes doloridas o dolor al mast…
   Dolor de espalda con fiebre, pérdida de peso, cáncer o tras una caída
   Un moratón grande que crece
   Lo que dolía, ardía, hormigueaba o estaba entumecido sigue a los dos días

 y sí  n nada de esto  ? ayuda  Esc salir
==== emergency-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 Señales que piden un médico

 y              Sí
 n              Nada de esto se cumple
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
==== hurts
 Dos series y un descanso   1 de 3                    quedan 2 min   con sonido
────────────────────────────────────────────────────────────────────────────────
 Pecho, derecha    pelota de masaje    quedarse quieto               hasta 3/10
 Sal y descansa









 0 nada a 10 lo peor (. para 10). No contestar está bien.
 h agudo  u ardor  t hormigueo  n entumecido  p presión  s estiramiento
 w calor  f sentido en otro sitio  c ganas de llorar
 Luego: descanso, 20 s.






 0-9 . sensación  e urgencia  k saltar  esp pausa  x duele  b atrás  ? q
==== break
 Dos series y un descanso   2 de 3                    quedan 1 min   con sonido
────────────────────────────────────────────────────────────────────────────────
 Descanso
 Hasta el próximo sitio

  ██████      ██████  ██████
  ██  ██  ██      ██  ██  ██
  ██  ██      ██████  ██  ██
  ██  ██  ██  ██      ██  ██
  ██████      ██████  ██████

 ▕░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▏  de 0:20

 Sacude los brazos.
 Luego: Parte de atrás del cuello, ambos lados. 8 s para prepararte.








 esp pausa  e urgencia  k saltar  b atrás  + - tiempo  x duele  ? q
==== movement
 Dos series y un descanso   3 de 3                    quedan 1 min   con sonido
────────────────────────────────────────────────────────────────────────────────
 Parte de atrás del cuello, ambos lados    mover
 Mueve                                                     ⢀⠤⠒⠒⠒⠒⠢⢄
                                                          ⡔⠁       ⠑⡄
  ██████          ██  ██████                             ⢸          ⡇
  ██  ██  ██      ██  ██  ██                             ⢸        ⠂ ⡏
  ██  ██          ██  ██████                             ⠈⠢⣀        ⢳
  ██  ██  ██      ██  ██  ██                               ⢈⣷⣠⠲⡄  ⢀⣀⢼
  ██████          ██  ██████                               ⣿⣿⡇ ⡇  ⣀⡴⠃
                                                           ⣿⣿⡇ ⡇ ⢸
                                                    ⣀⡀   ⢀⡴⢿⡿⠣⠴⠃ ⠘⢦⡀   ⢀⣀
                                                ⢀⠔⠉⠉⠉⠺⡝⠢⠴⠋         ⠙⠦⠔⢫⠗⠉⠉⠉⠢⡀
                                                ⢸     ⢸               ⡇     ⡇
                                                ⡎     ⡜               ⢣     ⢱
                                                ⡇    ⢀⡇               ⢸⡀    ⢸
                                                ⡇    ⢸                 ⡇    ⢸

 ▕█████████████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▏  de 0:30

 Gira la cabeza despacio hacia un lado, haz una pausa y vuelve. Después, hacia
 el otro.
 Luego: el final.
 esp pausa  x duele  e urgencia  0-9 . sensación  k saltar  n soltado  ? q
==== quit-asked
 Dos series y un descanso   3 de 3                    quedan 1 min   con sonido
────────────────────────────────────────────────────────────────────────────────
 Parte de atrás del cuello, ambos lados    mover
 Mueve                                                     ⢀⠤⠒⠒⠒⠒⠢⢄
                                                          ⡔⠁       ⠑⡄
  ██████          ██  ██████                             ⢸          ⡇
  ██  ██  ██      ██  ██  ██                             ⢸        ⠂ ⡏
  ██  ██          ██  ██████                             ⠈⠢⣀        ⢳
  ██  ██  ██      ██  ██  ██                               ⢈⣷⣠⠲⡄  ⢀⣀⢼
  ██████          ██  ██████                               ⣿⣿⡇ ⡇  ⣀⡴⠃
                                                           ⣿⣿⡇ ⡇ ⢸
                                                    ⣀⡀   ⢀⡴⢿⡿⠣⠴⠃ ⠘⢦⡀   ⢀⣀
                                                ⢀⠔⠉⠉⠉⠺⡝⠢⠴⠋         ⠙⠦⠔⢫⠗⠉⠉⠉⠢⡀
                                                ⢸     ⢸               ⡇     ⡇
                                                ⡎     ⡜               ⢣     ⢱
                                                ⡇    ⢀⡇               ⢸⡀    ⢸
                                                ⡇    ⢸                 ⡇    ⢸

 ▕█████████████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▏  de 0:30

 Gira la cabeza despacio hacia un lado, haz una pausa y vuelve. Después, hacia
 el otro.
 Luego: el final.
 ¿Parar aquí? y o q: parar; lo que hiciste se conserva.  Otra tecla: seguir.
==== settled
 Detenida; lo que hiciste se conserva                  Dos series y un descanso
────────────────────────────────────────────────────────────────────────────────
 Aparte de Pecho, izquierda; Pecho, derecha: ¿fue todo bien, nada por encima de
 su límite, nada peor que antes?

 y              Sí, todo bien.
 n              No, algo fue distinto: muéstrame la lista.
 Enter          Sin respuesta.















 y sí  n no  Enter seguir  ? ayuda  Esc salir
==== settled-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 Una pregunta

 y              Sí
 n              No
 Enter          Seguir
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
==== after
 ¿Cómo fue?                                                          en lo peor
────────────────────────────────────────────────────────────────────────────────
 Un número para lo que fue distinto, 0 a 10 (.). Tab: entre lo peor durante el
 trabajo y ahora. Enter: listo.

 ▶ Pecho, izquierda                                         >peor  4   ahora  -
   Pecho, derecha                                           >peor  7   ahora  -
















 Enter seguir  0-9 . número  Tab siguiente  ? ayuda  Esc salir
==== after-rated
 ¿Cómo fue?                                                               ahora
────────────────────────────────────────────────────────────────────────────────
 Un número para lo que fue distinto, 0 a 10 (.). Tab: entre lo peor durante el
 trabajo y ahora. Enter: listo.

 ▶ Pecho, izquierda                                          peor  6  >ahora  -
   Pecho, derecha                                            peor  7  >ahora  -
















 Enter seguir  0-9 . número  Tab siguiente  ? ayuda  Esc salir
==== after-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 Después

 Enter          Seguir
 0-9 .          El número, 0 a 10; el punto es 10
 Tab            A la parte siguiente
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
==== summary
 Resumen                                               Dos series y un descanso
────────────────────────────────────────────────────────────────────────────────
 3 sitios trabajados, 1:20 de trabajo.

 La próxima vez
 Pecho, izquierda: máximo 6: la mitad de lo prescrito, 2 días libres (no antes
 del jue 8 ene).
 Pecho, derecha: dolió: la mitad de lo prescrito, 2 días libres (no antes del
 jue 8 ene).
 Parte de atrás del cuello, izquierda; Parte de atrás del cuello, derecha: sin
 respuestas: lo mismo otra vez.

 Después
 Camina un poco.
 Bebe un vaso de agua.
 Molestias, cansancio y sed durante uno o dos días son normales; cojear varios
 días fue demasiado: dilo la próxima vez. Calor, estiramiento, sentirlo en otro
 sitio o una lágrima también son normales; si el malestar sigue: habla con
 alguien.




 Enter seguir  ? ayuda  Esc salir
==== summary-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 Resumen

 Enter          Seguir
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
