==== safety
 Ante todo: ¿se cumple algo de esto?
────────────────────────────────────────
 Marca con esp y luego Enter; n: nada
 de esto. Las respuestas quedan aquí.
 No es consejo médico.
 No tratar sin visto bueno profesional
 ▶ [ ] Un coágulo de sangre, conocido …
   [ ] Cáncer en tratamiento
   [ ] Osteoporosis grave              ↓
 Un coágulo de sangre, conocido o
 sospechado
 n nada de esto  esp marcar  ? Esc
==== safety-help
 Ayuda
────────────────────────────────────────
 Seguridad

 n          Nada de esto se cumple
 esp        Marcar o desmarcar
 Enter      Seguir
 Esc q      Salir de esta pantalla
 Arriba     El de arriba
 Abajo      El de abajo
 RePág      Una página arriba         ↓
 Esc salir
==== safety-nothing-ticked
 Ante todo: ¿se cumple algo de esto?
────────────────────────────────────────
 Marca con esp y luego Enter; n: nada
 de esto. Las respuestas quedan aquí.
 No es consejo médico.
 No tratar sin visto bueno profesional
 ▶ [ ] Un coágulo de sangre, conocido …
   [ ] Cáncer en tratamiento
   [ ] Osteoporosis grave              ↓
 No hay nada marcado. Pulsa n si nada
 de esto se cumple.
 n nada de esto  esp marcar  ? Esc
==== home-first
 unknot                lun 5 ene  09:00
────────────────────────────────────────
 HOY   Pausa en el e…   7 min   4 zonas
 ▶ Entre los omópl… I D 35 s
   Alto del hombro  I D 35 s
   Pecho            I D 35 s
   Parte de atrás … I D 30 s
   Entre los omóplatos, hasta 3/10:
   primera vez aquí: un comienzo suave
 Esta semana: aún ninguna sesión

 Enter empezar  r rutinas  b cuerpo  ? q
==== why
 Por qué esta dosis
────────────────────────────────────────
 Entre los omóplatos, izquierda

 primera vez aquí: un comienzo suave
 Un sitio que no se ha trabajado antes
 empieza en el nivel 2, o donde diga el
 autor.
 Regla "start"
 Fuente: Grabow 2018, J Strength Cond
 Res 32:3059: suave basta             ↓
 ? ayuda  Esc salir
==== routines
 Rutinas
────────────────────────────────────────
 ▶ Pausa en el escrito…  diario   7 min↓
 Pausa en el escritorio
 Una pausa corta de la pantalla para la
 espalda, los hombros, el pecho, los
 antebrazos y el cuello. Una pelota,
 una pared y una silla. No la hagas con
 una lesión de menos de 72 horas. Ve al
 médico si tienes un dolor de cabeza
 repentino o nuevo, o debilidad en un …
 Enter tomar  ? ayuda  Esc salir
==== routines-help
 Ayuda
────────────────────────────────────────
 Rutinas

 Enter      Tomarla para hoy
 Esc q      Salir de esta pantalla
 Arriba     El de arriba
 Abajo      El de abajo
 RePág      Una página arriba
 AvPág      Una página abajo
 Inicio     Al primero                ↓
 Esc salir
==== before
 ¿Te molesta algo?
────────────────────────────────────────
 Enter si nada. Si no, ve a ello y da
 un número, de 0 nada a 10 (.) lo peor.
 ▶    Entre los omóplatos, izquierda
      Entre los omóplatos, derecha
      Alto del hombro, izquierda
      Alto del hombro, derecha
      Pecho, izquierda
      Pecho, derecha

 Enter empezar  0-9 . molesta  ? Esc
==== before-marked
 ¿Te molesta algo?
────────────────────────────────────────
 Enter si nada. Si no, ve a ello y da
 un número, de 0 nada a 10 (.) lo peor.
    3 Entre los omóplatos, izquierda
      Entre los omóplatos, derecha
   10 Alto del hombro, izquierda
 ▶    Alto del hombro, derecha
      Pecho, izquierda
      Pecho, derecha

 Enter empezar  0-9 . molesta  ? Esc
==== before-help
 Ayuda
────────────────────────────────────────
 Antes

 Enter      Empieza
 0-9 .      Cuánto molesta, 0 a 10; el
            punto es 10
 b          El mapa del cuerpo
 esp Supr   Quitar la marca
 Esc q      Salir de esta pantalla
 Arriba     El de arriba              ↓
 Esc salir
