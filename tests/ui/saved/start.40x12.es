==== safety
 Before anything: do any of these hold?
────────────────────────────────────────
 Tick with espacio, then Enter; n: none
 of these. Your answers stay on this
 machine. Not medical advice.
 No rolling until a clinician clears it
 ▶ [ ] Un coágulo de sangre, conocido …
   [ ] Fiebre, ahora o en los dos últi…
   [ ] Cáncer en tratamiento           ↓
 Un coágulo de sangre, conocido o
 sospechado
 n nada de esto  espacio marcar  ? Esc
==== safety-help
 Ayuda
────────────────────────────────────────
 Seguridad

 n          Nada de esto se cumple
 espacio    Marcar o desmarcar
 Enter      Seguir
 Esc q      Salir de esta pantalla
 Up         El de arriba
 Down       El de abajo
 PgUp       Una página arriba         ↓
 Esc salir
==== safety-nothing-ticked
 Before anything: do any of these hold?
────────────────────────────────────────
 Tick with espacio, then Enter; n: none
 of these. Your answers stay on this
 machine. Not medical advice.
 No rolling until a clinician clears it
 ▶ [ ] Un coágulo de sangre, conocido …
   [ ] Fiebre, ahora o en los dos últi…
   [ ] Cáncer en tratamiento           ↓
 Nothing is ticked. Press n when none
 of these holds.
 n nada de esto  espacio marcar  ? Esc
==== home-first
 unknot                lun 5 ene  09:00
────────────────────────────────────────
 HOY   Pausa en el …   7 min   4 zonas
 ▶ Entre los omópl… I D 35 s
   Alto del hombro  I D 35 s
   Pecho            I D 35 s
   Parte de atrás … I D 30 s
   Entre los omóplatos, hasta 3/10:
   primera vez aquí: un comienzo suave
 This week: no session yet

 Enter empezar  r rutinas  b cuerpo  ? q
==== why
 Por qué esta dosis
────────────────────────────────────────
 Entre los omóplatos izquierda

 primera vez aquí: un comienzo suave
 Un sitio que no se ha trabajado antes
 empieza en el nivel 2, o donde diga el
 autor.
 Rule start
 Fuente: Grabow 2018, J Strength Cond
 Res 32:3059: suave basta             ↓
 ? ayuda  Esc salir
==== routines
 Rutinas
────────────────────────────────────────
   Para lo que moles…  de la biblioteca
 ▶ Pausa en el escrito…  diario   6 min
   Dos series y un des…  diario   4 min




 Una pausa corta de la pantalla para la
 espalda, los hombros, el pecho, los a…
 Enter take  ? ayuda  Esc salir
==== routines-help
 Ayuda
────────────────────────────────────────
 Rutinas

 Enter      Take it for today
 Esc q      Salir de esta pantalla
 Up         El de arriba
 Down       El de abajo
 PgUp       Una página arriba
 PgDn       Una página abajo
 Inicio     Al primero                ↓
 Esc salir
==== before
 ¿Te molesta algo?
────────────────────────────────────────
 Enter when nothing is. Else go to it
 and give a number, 0 nothing to 10 (.)
 the worst.
 ▶ Entre los omóplatos, izquierda
   Entre los omóplatos, derecha
   Alto del hombro, izquierda
   Alto del hombro, derecha
   Pecho, izquierda
   Pecho, derecha
 Enter empezar  0-9 . molesta  ? Esc
==== before-marked
 ¿Te molesta algo?
────────────────────────────────────────
 Enter when nothing is. Else go to it
 and give a number, 0 nothing to 10 (.)
 the worst.
    3 Entre los omóplatos, izquierda
   Entre los omóplatos, derecha
   10 Alto del hombro, izquierda
 ▶ Alto del hombro, derecha
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
 espacio Del
            Quitar la marca
 Esc q      Salir de esta pantalla    ↓
 Esc salir
