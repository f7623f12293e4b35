==== settings
 Ajustes
────────────────────────────────────────────────────────────────────────────────
 ▶ Tocar avisos sonoros                                                      sí
   Volumen de los avisos, en por ciento                                      80
   Volumen de mitad, diez y cuenta atrás, en por ciento de aquel            100
   Volumen de los tonos de respiración, en por ciento de aquel               60
   Tema de sonido                                                        unknot
   Avisos que no se tocan                                                     -
   Decir lo que viene                                                        sí
   Velocidad de la voz                                                        0
   Volumen de la voz                                                         80
   Nombre de la voz; vacío: la del sistema                                    -
   Idioma de textos, rutinas y voz; vacío: el del sistema                     -
   Colores                                                              default
   Dibujar la figura en movimiento                                           sí
   Ritmo de respiración: no, como diga la rutina, siempre               routine
   Segundos para tomar aire                                                   4
   Segundos para soltar aire                                                  6
   Minutos que tienes; 0: como diga la rutina                                 0
   La rutina de hoy; vacío: la última hecha                                   -
   Herramientas que tienes; vacío: todas                                      -↓

 Tocar avisos sonoros (sound). Como viene.
 Enter cambiar  ? ayuda  Esc salir
==== settings-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 Ajustes

 Enter          Cambiar lo elegido
 Izq            A la izquierda
 Der            A la derecha
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
==== steps
 Ajustes
────────────────────────────────────────────────────────────────────────────────
   Tocar avisos sonoros                                                      no
 ▶ Volumen de los avisos, en por ciento                                      75
   Volumen de mitad, diez y cuenta atrás, en por ciento de aquel            100
   Volumen de los tonos de respiración, en por ciento de aquel               60
   Tema de sonido                                                        unknot
   Avisos que no se tocan                                                     -
   Decir lo que viene                                                        sí
   Velocidad de la voz                                                        0
   Volumen de la voz                                                         80
   Nombre de la voz; vacío: la del sistema                                    -
   Idioma de textos, rutinas y voz; vacío: el del sistema                     -
   Colores                                                              default
   Dibujar la figura en movimiento                                           sí
   Ritmo de respiración: no, como diga la rutina, siempre               routine
   Segundos para tomar aire                                                   4
   Segundos para soltar aire                                                  6
   Minutos que tienes; 0: como diga la rutina                                 0
   La rutina de hoy; vacío: la última hecha                                   -↓

 Volumen de los avisos, en por ciento (volume). 0 a 100. Puesto aquí; sin ello,
 Guardado. Vale desde el próximo inicio.
 Enter cambiar  ? ayuda  Esc salir
==== number-refused
 Ajustes
────────────────────────────────────────────────────────────────────────────────
   Tocar avisos sonoros                                                      no
 ▶ Volumen de los avisos, en por ciento                                    700_
   Volumen de mitad, diez y cuenta atrás, en por ciento de aquel            100
   Volumen de los tonos de respiración, en por ciento de aquel               60
   Tema de sonido                                                        unknot
   Avisos que no se tocan                                                     -
   Decir lo que viene                                                        sí
   Velocidad de la voz                                                        0
   Volumen de la voz                                                         80
   Nombre de la voz; vacío: la del sistema                                    -
   Idioma de textos, rutinas y voz; vacío: el del sistema                     -
   Colores                                                              default
   Dibujar la figura en movimiento                                           sí
   Ritmo de respiración: no, como diga la rutina, siempre               routine
   Segundos para tomar aire                                                   4
   Segundos para soltar aire                                                  6
   Minutos que tienes; 0: como diga la rutina                                 0
   La rutina de hoy; vacío: la última hecha                                   -↓

 Volumen de los avisos, en por ciento (volume). 0 a 100. Puesto aquí; sin ello,
 volume: da un número entero de 0 a 100
 Enter guardar  Esc cancelar
==== ticked
 Avisos que no se tocan
────────────────────────────────────────────────────────────────────────────────
   [x] ready: se anuncia una nueva posición
   [ ] start: empieza el tramo
 ▶ [x] half: mitad de un tramo de 20 s o más
   [ ] ten: quedan diez segundos de un tramo de 30 s o más
   [ ] tick: tres, dos, uno
   [ ] change: cambio de lado
   [ ] stop: acaba el tramo
   [ ] rest: empieza un descanso
   [ ] pause: en pausa
   [ ] resume: continúa
   [ ] soften: se pulsó «duele»
   [ ] done: acaba la sesión
   [ ] breathe-in: toma aire
   [ ] breathe-out: suelta el aire






 Guardado. Vale desde el próximo inicio.
 esp marcar  Enter seguir  ? ayuda  Esc salir
==== ticked-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 Ajustes: elegir varios

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
==== last
 Ajustes
────────────────────────────────────────────────────────────────────────────────
   Avisos que no se tocan                                            ready half↑
   Decir lo que viene                                                        sí
   Velocidad de la voz                                                        0
   Volumen de la voz                                                         80
   Nombre de la voz; vacío: la del sistema                                    -
   Idioma de textos, rutinas y voz; vacío: el del sistema                     -
   Colores                                                              default
   Dibujar la figura en movimiento                                           sí
   Ritmo de respiración: no, como diga la rutina, siempre               routine
   Segundos para tomar aire                                                   4
   Segundos para soltar aire                                                  6
   Minutos que tienes; 0: como diga la rutina                                 0
   La rutina de hoy; vacío: la última hecha                                   -
   Herramientas que tienes; vacío: todas                                      -
   Primer día de la semana                                               monday
   Mantener la pantalla encendida en la sesión                               sí
   Sin recordatorios desde esta hora                                      21:00
   Sin recordatorios hasta esta hora                                      08:00
 ▶ Empezar en modo sencillo                                                  sí

 Empezar en modo sencillo (screen_reader). Puesto aquí; sin ello, no.
 Enter cambiar  ? ayuda  Esc salir
==== routine-typed
 Ajustes
────────────────────────────────────────────────────────────────────────────────
   Avisos que no se tocan                                            ready half↑
   Decir lo que viene                                                        sí
   Velocidad de la voz                                                        0
   Volumen de la voz                                                         80
   Nombre de la voz; vacío: la del sistema                                    -
   Idioma de textos, rutinas y voz; vacío: el del sistema                     -
   Colores                                                              default
   Dibujar la figura en movimiento                                           sí
   Ritmo de respiración: no, como diga la rutina, siempre               routine
   Segundos para tomar aire                                                   4
   Segundos para soltar aire                                                  6
   Minutos que tienes; 0: como diga la rutina                                 0
 ▶ La rutina de hoy; vacío: la última hecha                                 qq_
   Herramientas que tienes; vacío: todas                                      -
   Primer día de la semana                                               monday
   Mantener la pantalla encendida en la sesión                               sí
   Sin recordatorios desde esta hora                                      21:00
   Sin recordatorios hasta esta hora                                      08:00
   Empezar en modo sencillo                                                  sí

 La rutina de hoy; vacío: la última hecha (routine). Como viene.
 Enter guardar  Esc cancelar
==== routine-refused
 Ajustes
────────────────────────────────────────────────────────────────────────────────
   Avisos que no se tocan                                            ready half↑
   Decir lo que viene                                                        sí
   Velocidad de la voz                                                        0
   Volumen de la voz                                                         80
   Nombre de la voz; vacío: la del sistema                                    -
   Idioma de textos, rutinas y voz; vacío: el del sistema                     -
   Colores                                                              default
   Dibujar la figura en movimiento                                           sí
   Ritmo de respiración: no, como diga la rutina, siempre               routine
   Segundos para tomar aire                                                   4
   Segundos para soltar aire                                                  6
   Minutos que tienes; 0: como diga la rutina                                 0
 ▶ La rutina de hoy; vacío: la última hecha                                 qq_
   Herramientas que tienes; vacío: todas                                      -
   Primer día de la semana                                               monday
   Mantener la pantalla encendida en la sesión                               sí
   Sin recordatorios desde esta hora                                      21:00
   Sin recordatorios hasta esta hora                                      08:00
   Empezar en modo sencillo                                                  sí

 No hay ninguna rutina «qq».
 Enter guardar  Esc cancelar
==== kept
 Ajustes
────────────────────────────────────────────────────────────────────────────────
   Avisos que no se tocan                                            ready half↑
   Decir lo que viene                                                        sí
   Velocidad de la voz                                                        0
   Volumen de la voz                                                         80
   Nombre de la voz; vacío: la del sistema                                    -
   Idioma de textos, rutinas y voz; vacío: el del sistema                     -
   Colores                                                              default
   Dibujar la figura en movimiento                                           sí
   Ritmo de respiración: no, como diga la rutina, siempre               routine
   Segundos para tomar aire                                                   4
   Segundos para soltar aire                                                  6
   Minutos que tienes; 0: como diga la rutina                                 0
 ▶ La rutina de hoy; vacío: la última hecha                                   -
   Herramientas que tienes; vacío: todas                                      -
   Primer día de la semana                                               monday
   Mantener la pantalla encendida en la sesión                               sí
   Sin recordatorios desde esta hora                                      21:00
   Sin recordatorios hasta esta hora                                      08:00
   Empezar en modo sencillo                                                  sí

 La rutina de hoy; vacío: la última hecha (routine). Como viene.
 Enter cambiar  ? ayuda  Esc salir
