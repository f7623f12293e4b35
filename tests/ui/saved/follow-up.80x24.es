==== next-day
 Desde la última vez
────────────────────────────────────────────────────────────────────────────────
 ¿Más dolorido que antes de la sesión? Enter: no. t: por entrenar o trabajar.
 r: por el rodillo. l: y cojeo.

 ▶    Entre los omóplatos, izquierda                                      era 4
      Entre los omóplatos, derecha                                        era 3
















 Enter seguir  t por entrenar  r por el rodillo  l cojeando  0-9 . número  ? Esc
==== next-day-cause
 Desde la última vez
────────────────────────────────────────────────────────────────────────────────
 ¿Más dolorido que antes de la sesión? Enter: no. t: por entrenar o trabajar.
 r: por el rodillo. l: y cojeo.

 ▶    Entre los omóplatos, izquierda      más dolorido, por entrenar o trabajar
      Entre los omóplatos, derecha                                        era 3

 ¿Cuánto molesta ahora? 0 a 10 (.).














 Enter seguir  t por entrenar  r por el rodillo  l cojeando  0-9 . número  ? Esc
==== next-day-number
 Desde la última vez
────────────────────────────────────────────────────────────────────────────────
 ¿Más dolorido que antes de la sesión? Enter: no. t: por entrenar o trabajar.
 r: por el rodillo. l: y cojeo.

    5 Entre los omóplatos, izquierda      más dolorido, por entrenar o trabajar
 ▶    Entre los omóplatos, derecha                                        era 3
















 Enter seguir  t por entrenar  r por el rodillo  l cojeando  0-9 . número  ? Esc
==== next-day-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 Desde la última vez

 Enter          Seguir
 t              Más dolorido, por entrenar o trabajar
 r              Más dolorido, por el rodillo
 l              Más dolorido por el rodillo, y cojeo
 0-9 .          El número, 0 a 10; el punto es 10
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
==== week
 Una vez por semana: ¿cómo estás?
────────────────────────────────────────────────────────────────────────────────
 Una cifra para cada una, . para 10: 0 nada o mal, 10 lo máximo o mejor. Enter
 sigue.

 ▶ Dolor, en las últimas 24 horas                                             -
   Con qué soltura te mueves                                                  -
   Qué tal duermes                                                            -
   Cuánta energía tienes                                                      -
   Cómo va el entreno o el trabajo                                            -













 Enter seguir  0-9 . número  esp desmarcar  ? ayuda  Esc salir
==== week-numbers
 Una vez por semana: ¿cómo estás?
────────────────────────────────────────────────────────────────────────────────
 Una cifra para cada una, . para 10: 0 nada o mal, 10 lo máximo o mejor. Enter
 sigue.

   Dolor, en las últimas 24 horas                                             6
   Con qué soltura te mueves                                                 10
 ▶ Qué tal duermes                                                            -
   Cuánta energía tienes                                                      -
   Cómo va el entreno o el trabajo                                            -













 Enter seguir  0-9 . número  esp desmarcar  ? ayuda  Esc salir
==== week-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 Una vez por semana

 Enter          Seguir
 0-9 .          El número, 0 a 10; el punto es 10
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
==== asked
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
==== asked-once
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
