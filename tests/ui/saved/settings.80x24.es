==== settings
 Ajustes
────────────────────────────────────────────────────────────────────────────────
 ▶ Tocar avisos sonoros                                                     sí
   Volumen de los avisos, en por ciento                                     80
   Volumen de mitad, diez y cuenta atrás, en por ciento de aquel           100
   Volumen de los tonos de respiración, en por ciento de aquel              60
   Tema de sonido                                                       unknot
   Avisos que no se tocan                                                    -
   Decir lo que viene                                                       sí
   Velocidad de la voz                                                       0
   Volumen de la voz                                                        80
   Nombre de la voz; vacío: la del sistema                                   -
   Idioma de textos, rutinas y voz; vacío: el del sistema                    -
   Colores                                                    los del terminal
   Dibujar la figura en movimiento                                          sí
   Ritmo de respiración: no, como diga la rutina, siempre      según la rutina
   Segundos para tomar aire                                                  4
   Segundos para soltar aire                                                 6
   Minutos que tienes; 0: como diga la rutina                                0
   La rutina de hoy; vacío: la última hecha                                  -
   Herramientas que tienes; vacío: todas                                     - ↓

 Es el valor de fábrica. En settings.cfg: sound.
 Enter cambiar  Izq Der valor  ? ayuda  Esc salir
==== settings-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 Ajustes

 Enter          Cambiar lo elegido
 Izq            Menos, o el valor anterior
 Der            Más, o el valor siguiente
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
   Tocar avisos sonoros                                                     no
 ▶ Volumen de los avisos, en por ciento                                     75
   Volumen de mitad, diez y cuenta atrás, en por ciento de aquel           100
   Volumen de los tonos de respiración, en por ciento de aquel              60
   Tema de sonido                                                       unknot
   Avisos que no se tocan                                                    -
   Decir lo que viene                                                       sí
   Velocidad de la voz                                                       0
   Volumen de la voz                                                        80
   Nombre de la voz; vacío: la del sistema                                   -
   Idioma de textos, rutinas y voz; vacío: el del sistema                    -
   Colores                                                    los del terminal
   Dibujar la figura en movimiento                                          sí
   Ritmo de respiración: no, como diga la rutina, siempre      según la rutina
   Segundos para tomar aire                                                  4
   Segundos para soltar aire                                                 6
   Minutos que tienes; 0: como diga la rutina                                0
   La rutina de hoy; vacío: la última hecha                                  - ↓

 0 a 100. Puesto aquí; de fábrica es 80. En settings.cfg: volume.
 Guardado. Vale desde el próximo inicio.
 Enter cambiar  Izq Der valor  ? ayuda  Esc salir
==== number-refused
 Ajustes
────────────────────────────────────────────────────────────────────────────────
   Tocar avisos sonoros                                                     no
 ▶ Volumen de los avisos, en por ciento                                   700_
   Volumen de mitad, diez y cuenta atrás, en por ciento de aquel           100
   Volumen de los tonos de respiración, en por ciento de aquel              60
   Tema de sonido                                                       unknot
   Avisos que no se tocan                                                    -
   Decir lo que viene                                                       sí
   Velocidad de la voz                                                       0
   Volumen de la voz                                                        80
   Nombre de la voz; vacío: la del sistema                                   -
   Idioma de textos, rutinas y voz; vacío: el del sistema                    -
   Colores                                                    los del terminal
   Dibujar la figura en movimiento                                          sí
   Ritmo de respiración: no, como diga la rutina, siempre      según la rutina
   Segundos para tomar aire                                                  4
   Segundos para soltar aire                                                 6
   Minutos que tienes; 0: como diga la rutina                                0
   La rutina de hoy; vacío: la última hecha                                  - ↓

 0 a 100. Puesto aquí; de fábrica es 80. En settings.cfg: volume.
 volume: da un número entero de 0 a 100
 Enter guardar  Esc cancelar
==== opens
 Ajustes
────────────────────────────────────────────────────────────────────────────────
   Tocar avisos sonoros                                                     no
   Volumen de los avisos, en por ciento                                     75
   Volumen de mitad, diez y cuenta atrás, en por ciento de aquel           100
   Volumen de los tonos de respiración, en por ciento de aquel              60
   Tema de sonido                                                       unknot
 ▶ Avisos que no se tocan                                                    -
   Decir lo que viene                                                       sí
   Velocidad de la voz                                                       0
   Volumen de la voz                                                        80
   Nombre de la voz; vacío: la del sistema                                   -
   Idioma de textos, rutinas y voz; vacío: el del sistema                    -
   Colores                                                    los del terminal
   Dibujar la figura en movimiento                                          sí
   Ritmo de respiración: no, como diga la rutina, siempre      según la rutina
   Segundos para tomar aire                                                  4
   Segundos para soltar aire                                                 6
   Minutos que tienes; 0: como diga la rutina                                0
   La rutina de hoy; vacío: la última hecha                                  - ↓

 Es el valor de fábrica. En settings.cfg: silent_cues.
 Enter lo abre.
 Enter cambiar  Izq Der valor  ? ayuda  Esc salir
==== ticked
 Avisos que no se tocan
────────────────────────────────────────────────────────────────────────────────
   [x] se anuncia una nueva posición
   [ ] empieza el tramo
 ▶ [x] mitad de un tramo de 20 s o más
   [ ] quedan diez segundos de un tramo de 30 s o más
   [ ] tres, dos, uno
   [ ] cambio de lado
   [ ] acaba el tramo
   [ ] empieza un descanso
   [ ] en pausa
   [ ] continúa
   [ ] se pulsó «duele»
   [ ] acaba la sesión
   [ ] toma aire
   [ ] suelta el aire






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
   Avisos que no se tocan                                              2 de 14 ↑
   Decir lo que viene                                                       sí
   Velocidad de la voz                                                       0
   Volumen de la voz                                                        80
   Nombre de la voz; vacío: la del sistema                                   -
   Idioma de textos, rutinas y voz; vacío: el del sistema                    -
   Colores                                                    los del terminal
   Dibujar la figura en movimiento                                          sí
   Ritmo de respiración: no, como diga la rutina, siempre      según la rutina
   Segundos para tomar aire                                                  4
   Segundos para soltar aire                                                 6
   Minutos que tienes; 0: como diga la rutina                                0
   La rutina de hoy; vacío: la última hecha                                  -
   Herramientas que tienes; vacío: todas                                     -
   Primer día de la semana                                               lunes
   Mantener la pantalla encendida en la sesión                              sí
   Sin recordatorios desde esta hora                                     21:00
   Sin recordatorios hasta esta hora                                     08:00
 ▶ Empezar en modo sencillo                                                 sí

 Puesto aquí; de fábrica es no. En settings.cfg: screen_reader.
 Enter cambiar  Izq Der valor  ? ayuda  Esc salir
==== routine-typed
 Ajustes
────────────────────────────────────────────────────────────────────────────────
   Avisos que no se tocan                                              2 de 14 ↑
   Decir lo que viene                                                       sí
   Velocidad de la voz                                                       0
   Volumen de la voz                                                        80
   Nombre de la voz; vacío: la del sistema                                   -
   Idioma de textos, rutinas y voz; vacío: el del sistema                    -
   Colores                                                    los del terminal
   Dibujar la figura en movimiento                                          sí
   Ritmo de respiración: no, como diga la rutina, siempre      según la rutina
   Segundos para tomar aire                                                  4
   Segundos para soltar aire                                                 6
   Minutos que tienes; 0: como diga la rutina                                0
 ▶ La rutina de hoy; vacío: la última hecha                                qq_
   Herramientas que tienes; vacío: todas                                     -
   Primer día de la semana                                               lunes
   Mantener la pantalla encendida en la sesión                              sí
   Sin recordatorios desde esta hora                                     21:00
   Sin recordatorios hasta esta hora                                     08:00
   Empezar en modo sencillo                                                 sí

 Es el valor de fábrica. En settings.cfg: routine.
 Enter guardar  Esc cancelar
==== routine-refused
 Ajustes
────────────────────────────────────────────────────────────────────────────────
   Decir lo que viene                                                       sí ↑
   Velocidad de la voz                                                       0
   Volumen de la voz                                                        80
   Nombre de la voz; vacío: la del sistema                                   -
   Idioma de textos, rutinas y voz; vacío: el del sistema                    -
   Colores                                                    los del terminal
   Dibujar la figura en movimiento                                          sí
   Ritmo de respiración: no, como diga la rutina, siempre      según la rutina
   Segundos para tomar aire                                                  4
   Segundos para soltar aire                                                 6
   Minutos que tienes; 0: como diga la rutina                                0
 ▶ La rutina de hoy; vacío: la última hecha                                qq_
   Herramientas que tienes; vacío: todas                                     -
   Primer día de la semana                                               lunes
   Mantener la pantalla encendida en la sesión                              sí
   Sin recordatorios desde esta hora                                     21:00
   Sin recordatorios hasta esta hora                                     08:00
   Empezar en modo sencillo                                                 sí

 Es el valor de fábrica. En settings.cfg: routine.
 No hay ninguna rutina «qq».
 Enter guardar  Esc cancelar
==== kept
 Ajustes
────────────────────────────────────────────────────────────────────────────────
   Avisos que no se tocan                                              2 de 14 ↑
   Decir lo que viene                                                       sí
   Velocidad de la voz                                                       0
   Volumen de la voz                                                        80
   Nombre de la voz; vacío: la del sistema                                   -
   Idioma de textos, rutinas y voz; vacío: el del sistema                    -
   Colores                                                    los del terminal
   Dibujar la figura en movimiento                                          sí
   Ritmo de respiración: no, como diga la rutina, siempre      según la rutina
   Segundos para tomar aire                                                  4
   Segundos para soltar aire                                                 6
   Minutos que tienes; 0: como diga la rutina                                0
 ▶ La rutina de hoy; vacío: la última hecha                                  -
   Herramientas que tienes; vacío: todas                                     -
   Primer día de la semana                                               lunes
   Mantener la pantalla encendida en la sesión                              sí
   Sin recordatorios desde esta hora                                     21:00
   Sin recordatorios hasta esta hora                                     08:00
   Empezar en modo sencillo                                                 sí

 Es el valor de fábrica. En settings.cfg: routine.
 Enter cambiar  Izq Der valor  ? ayuda  Esc salir
