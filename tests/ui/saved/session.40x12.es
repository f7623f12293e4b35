==== ready
 Dos series y un descanso   1 de 3
────────────────────────────────────────
 Pecho, izquierda            hasta 3/10
 Prepárate
  0:10
 De cara a la pared. Pon la pelota tres
 dedos por debajo de la parte externa
 de la clavícula, sobre el músculo.
 Para: Evita la clavícula, la mama y la
 axila. Para si hay hormigueo. Opresión
 en el pecho o falta de aire: pide ayu…
 esp pausa  e urgencia  k saltar  ? q
==== session-help
 Ayuda
────────────────────────────────────────
 Sesión

 esp        Pausa, o seguir
 x          Duele: sal primero, después
            pulsa
 e          Señales que piden un médico
 0-9 .      Cuánto es en lo peor, 0 a
            10; el punto es 10
 k          Saltar este               ↓
 Esc salir
==== hold
 Dos series y un descanso   1 de 3
────────────────────────────────────────
 Pecho, izquierda            hasta 3/10
 Mantén   serie 1 de 2
  ██████      ██████  ██████
  ██  ██  ██      ██  ██
  ██  ██      ██████  ██████
  ██  ██  ██  ██          ██
  ██████      ██████  ██████
 ▕████░░░░░░░░░░░░░░░░░░░░░▏  de 0:30
 Apóyate, haz círculos pequeños y lent…
 esp pausa  x duele  e urgencia  ? q
==== last-seconds
 Dos series y un descanso   1 de 3
────────────────────────────────────────
 Pecho, izquierda            hasta 3/10
 Mantén   serie 1 de 2
                  ██████
                      ██
                  ██████
                      ██
                  ██████
 ▕██████████████████████░░░▏  de 0:30
 Apóyate, haz círculos pequeños y lent…
 esp pausa  x duele  e urgencia  ? q
==== set-rest
 Dos series y un descanso   1 de 3
────────────────────────────────────────
 Pecho, izquierda            hasta 3/10
 Descanso
  ██████          ██  ██████
  ██  ██  ██      ██  ██  ██
  ██  ██          ██  ██  ██
  ██  ██  ██      ██  ██  ██
  ██████          ██  ██████
 ▕████████░░░░░░░░░░░░░░░░░▏  de 0:15
 Afloja y respira. El mismo sitio una …
 esp pausa  x duele  e urgencia  ? q
==== rate
 Dos series y un descanso   1 de 3
────────────────────────────────────────
 Pecho, izquierda            hasta 3/10
 ¿Cuánto fue?

 0 nada a 10 lo peor (. para 10). No
 contestar está bien.
 p presión  s estiramiento  w calor
 f sentido en otro sitio  c ganas de
 llorar  h agudo  u ardor  t hormigueo
 n entumecido
 0-9 . sensación  e urgencia  ? q
==== rated
 Dos series y un descanso   1 de 3
────────────────────────────────────────
 Pecho, izquierda            hasta 3/10
 ¿Cuánto fue?
  3

 Anotado: 3 de 10.
 p presión  s estiramiento  w calor
 f sentido en otro sitio  c ganas de
 llorar  h agudo  u ardor  t hormigueo
 n entumecido
 0-9 . sensación  e urgencia  ? q
==== change
 Dos series y un descanso   1 de 3
────────────────────────────────────────
 Pecho, derecha              hasta 3/10
 Cambia de lado
  0:10
 ▕░░░░░░░░░░░░░░░░░░░░░░░░░▏  de 0:10
 De cara a la pared. Pon la pelota tres
 dedos por debajo de la parte externa
 de la clavícula, sobre el músculo.
 Anotado para Pecho, izquierda: 4 de
 10.
 esp pausa  e urgencia  k saltar  ? q
==== paused
 Dos series y un descanso   1 de 3
────────────────────────────────────────
 Pecho, derecha              hasta 3/10
 En pausa   serie 1 de 2
  ██████      ██████  ██████
  ██  ██  ██      ██      ██
  ██  ██      ██████  ██████
  ██  ██  ██  ██      ██
  ██████      ██████  ██████
 ▕████░░░░░░░░░░░░░░░░░░░░░▏  de 0:30
 Apóyate, haz círculos pequeños y lent…
 esp seguir  x duele  e urgencia  ? q
==== asleep
 Dos series y un descanso   1 de 3
────────────────────────────────────────
 Pecho, derecha              hasta 3/10
 En pausa: la máquina estaba dormida
  ██████      ██████  ██████
  ██  ██  ██      ██      ██
  ██  ██      ██████  ██████
  ██  ██  ██  ██      ██
  ██████      ██████  ██████
 ▕████░░░░░░░░░░░░░░░░░░░░░▏  de 0:30
 Apóyate, haz círculos pequeños y lent…
 esp seguir  x duele  e urgencia  ? q
==== emergency
 ¿Se cumple algo de esto?      en pausa
────────────────────────────────────────
 Ve a ello y pulsa y: la sesión
 termina. n: nada de esto, vuelve a la
 sesión en pausa.
 Llama ya a emergencias
 ▶ Dolor en el pecho
   Falta de aire
   Se cae la cara, un brazo está débil…
   Dolor de cabeza repentino, el peor …
   Entumecimiento entre las piernas    ↓
 y sí  n nada de esto  ? Esc
==== emergency-help
 Ayuda
────────────────────────────────────────
 Señales que piden un médico

 y          Sí
 n          Nada de esto se cumple
 Esc q      Salir de esta pantalla
 Arriba     El de arriba
 Abajo      El de abajo
 RePág      Una página arriba
 AvPág      Una página abajo          ↓
 Esc salir
==== hurts
 Dos series y un descanso   1 de 3
────────────────────────────────────────
 Pecho, derecha              hasta 3/10
 Sal y descansa

 0 nada a 10 lo peor (. para 10). No
 contestar está bien.
 h agudo  u ardor  t hormigueo
 n entumecido  p presión
 s estiramiento  w calor  f sentido en
 otro sitio  c ganas de llorar
 0-9 . sensación  e urgencia  ? q
==== break
 Dos series y un descanso   2 de 3
────────────────────────────────────────
 Descanso
 Hasta el próximo sitio
  ██████      ██████  ██████
  ██  ██  ██      ██  ██  ██
  ██  ██      ██████  ██  ██
  ██  ██  ██  ██      ██  ██
  ██████      ██████  ██████
 ▕░░░░░░░░░░░░░░░░░░░░░░░░░▏  de 0:20
 Sacude los brazos.
 esp pausa  e urgencia  k saltar  ? q
==== movement
 Dos series y un descanso   3 de 3
────────────────────────────────────────
 Parte de atrás del cuel…, ambos lados
 Mueve
  ██████          ██  ██████
  ██  ██  ██      ██  ██  ██
  ██  ██          ██  ██████
  ██  ██  ██      ██  ██  ██
  ██████          ██  ██████
 ▕████████░░░░░░░░░░░░░░░░░▏  de 0:30
 Gira la cabeza despacio hacia un lado…
 esp pausa  x duele  e urgencia  ? q
==== quit-asked
 Dos series y un descanso   3 de 3
────────────────────────────────────────
 Parte de atrás del cuel…, ambos lados
 Mueve
  ██████          ██  ██████
  ██  ██  ██      ██  ██  ██
  ██  ██          ██  ██████
  ██  ██  ██      ██  ██  ██
  ██████          ██  ██████
 ¿Parar aquí? y o q: parar; lo que
 hiciste se conserva.  Otra tecla:
 seguir.
==== settled
 Detenida; lo que hiciste se conserva
────────────────────────────────────────
 Aparte de Pecho, izquierda; Pecho,
 derecha: ¿fue todo bien, nada por
 encima de su límite, nada peor que
 antes?

 y          Sí, todo bien.
 n          No, algo fue distinto:
            muéstrame la lista.
 Enter      Sin respuesta.
 y sí  n no  Enter seguir  ? Esc
==== settled-help
 Ayuda
────────────────────────────────────────
 Una pregunta

 y          Sí
 n          No
 Enter      Seguir
 Esc q      Salir de esta pantalla
 ? F1       Esta ayuda
 Arriba     El de arriba
 Abajo      El de abajo               ↓
 Esc salir
==== after
 ¿Cómo fue?                  en lo peor
────────────────────────────────────────
 Un número para lo que fue distinto, 0
 a 10 (.). Tab: entre lo peor durante
 el trabajo y ahora. Enter: listo.
 ▶ Pecho, izquier…  >peor  4   ahora  -
   Pecho, derecha   >peor  7   ahora  -

 Pecho, izquierda


 Enter seguir  0-9 . número  ? Esc
==== after-rated
 ¿Cómo fue?                       ahora
────────────────────────────────────────
 Un número para lo que fue distinto, 0
 a 10 (.). Tab: entre lo peor durante
 el trabajo y ahora. Enter: listo.
 ▶ Pecho, izquier…   peor  6  >ahora  -
   Pecho, derecha    peor  7  >ahora  -

 Pecho, izquierda


 Enter seguir  0-9 . número  ? Esc
==== after-help
 Ayuda
────────────────────────────────────────
 Después

 Enter      Seguir
 0-9 .      El número, 0 a 10; el punto
            es 10
 Tab        A la parte siguiente
 Esc q      Salir de esta pantalla
 Arriba     El de arriba
 Abajo      El de abajo               ↓
 Esc salir
==== summary
 Resumen       Dos series y un descanso
────────────────────────────────────────
 3 sitios trabajados, 1:20 de trabajo.

 La próxima vez
 Pecho, izquierda: máximo 6: la mitad
 de lo prescrito, 2 días libres (no
 antes del jue 8 ene).
 Pecho, derecha: dolió: la mitad de lo
 prescrito, 2 días libres (no antes del
 jue 8 ene).                          ↓
 Enter seguir  ? ayuda  Esc salir
==== summary-help
 Ayuda
────────────────────────────────────────
 Resumen

 Enter      Seguir
 Esc q      Salir de esta pantalla
 ? F1       Esta ayuda
 Arriba     El de arriba
 Abajo      El de abajo
 RePág      Una página arriba
 AvPág      Una página abajo          ↓
 Esc salir
