==== nothing-holds
 Salud                                                  preguntado el lun 5 ene
────────────────────────────────────────────────────────────────────────────────
 Nada está bloqueado ni retenido
 ¿Ha aparecido algo de esto?
 ▶ [ ] Un coágulo de sangre, conocido o sospechado
   [ ] Fiebre, ahora o en los dos últimos días
   [ ] Cáncer en tratamiento
   [ ] Osteoporosis grave
   [ ] Un trastorno de la coagulación
   [ ] Una herida abierta
   [ ] Un hueso roto
   [ ] Una infección de la piel
   [ ] Una infección del hueso
   [ ] Hueso que crece en un músculo
   [ ] Un moratón
   [ ] Un tirón o golpe en las últimas 72 horas
   [ ] Una quemadura, también solar
   [ ] Una articulación caliente, roja o hinchada
   [ ] Una vena inflamada
   [ ] Cirugía o una cicatriz nueva en las últimas seis semanas
   [ ] Menos sensibilidad en la piel                                           ↓

 esp: ha aparecido.
 esp marcar  c liberado  a todas las preguntas  ? ayuda  Esc salir
==== health-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 Salud

 esp            Marcar o desmarcar
 c              Un profesional sanitario lo examinó y dijo que puedo trabajarlo
 a              Contestar todas las preguntas de seguridad
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
==== fever
 Salud                                                  preguntado el lun 5 ene
────────────────────────────────────────────────────────────────────────────────
 Bloqueado o vigente ahora
 ▶ [x] Fiebre, ahora o en los dos últimos días                 desde lun 5 ene
 ¿Ha aparecido algo de esto?
   [ ] Un coágulo de sangre, conocido o sospechado
   [ ] Cáncer en tratamiento
   [ ] Osteoporosis grave
   [ ] Un trastorno de la coagulación
   [ ] Una herida abierta
   [ ] Un hueso roto
   [ ] Una infección de la piel
   [ ] Una infección del hueso
   [ ] Hueso que crece en un músculo
   [ ] Un moratón
   [ ] Un tirón o golpe en las últimas 72 horas
   [ ] Una quemadura, también solar
   [ ] Una articulación caliente, roja o hinchada
   [ ] Una vena inflamada
   [ ] Cirugía o una cicatriz nueva en las últimas seis semanas
   [ ] Menos sensibilidad en la piel                                           ↓

 No se trabaja nada. esp: ha pasado; dos días después se abre solo.
 esp marcar  c liberado  a todas las preguntas  ? ayuda  Esc salir
==== fever-ended
 Salud                                                  preguntado el lun 5 ene
────────────────────────────────────────────────────────────────────────────────
 Bloqueado o vigente ahora
 ▶ Fiebre, ahora o en los dos últimos días                   terminó lun 5 ene
 ¿Ha aparecido algo de esto?
   [ ] Un coágulo de sangre, conocido o sospechado
   [ ] Cáncer en tratamiento
   [ ] Osteoporosis grave
   [ ] Un trastorno de la coagulación
   [ ] Una herida abierta
   [ ] Un hueso roto
   [ ] Una infección de la piel
   [ ] Una infección del hueso
   [ ] Hueso que crece en un músculo
   [ ] Un moratón
   [ ] Un tirón o golpe en las últimas 72 horas
   [ ] Una quemadura, también solar
   [ ] Una articulación caliente, roja o hinchada
   [ ] Una vena inflamada
   [ ] Cirugía o una cicatriz nueva en las últimas seis semanas
   [ ] Menos sensibilidad en la piel                                           ↓

 Retenido hasta el jue 8 ene; luego se abre solo.
 esp marcar  c liberado  a todas las preguntas  ? ayuda  Esc salir
==== where
 Una herida abierta                                                     ¿dónde?
────────────────────────────────────────────────────────────────────────────────
 Marca los sitios con esp y luego Enter. Esc: no ha aparecido.

 ▶ [ ] Mandíbula
   [ ] Base del cráneo
   [ ] Parte de atrás del cuello
   [ ] Alto del hombro
   [ ] Ángulo interno del omóplato
   [ ] Alto del omóplato
   [ ] Omóplato
   [ ] Hombro por detrás
   [ ] Hombro por delante
   [ ] Pecho
   [ ] Entre los omóplatos
   [ ] Espalda alta
   [ ] Junto a la columna media
   [ ] Costado de la espalda
   [ ] Brazo por detrás
   [ ] Brazo por delante
   [ ] Antebrazo, lado de la palma
   [ ] Dorso del antebrazo
   [ ] Mano                                                                    ↓
 esp marcar  Enter seguir  ? ayuda  Esc salir
==== two-places
 Salud                                                  preguntado el lun 5 ene
────────────────────────────────────────────────────────────────────────────────
 Bloqueado o vigente ahora
   Fiebre, ahora o en los dos últimos días                   terminó lun 5 ene
   [x] Base del cráneo: Una herida abierta                     desde lun 5 ene
 ▶ [x] Mandíbula: Una herida abierta                           desde lun 5 ene
 ¿Ha aparecido algo de esto?
   [ ] Un coágulo de sangre, conocido o sospechado
   [ ] Cáncer en tratamiento
   [ ] Osteoporosis grave
   [ ] Un trastorno de la coagulación
   [ ] Una herida abierta
   [ ] Un hueso roto
   [ ] Una infección de la piel
   [ ] Una infección del hueso
   [ ] Hueso que crece en un músculo
   [ ] Un moratón
   [ ] Un tirón o golpe en las últimas 72 horas
   [ ] Una quemadura, también solar
   [ ] Una articulación caliente, roja o hinchada                              ↓

 No se trabaja. esp: ya no es así. c: un profesional sanitario lo examinó y
 dijo que puedo trabajarlo.
 esp marcar  c liberado  a todas las preguntas  ? ayuda  Esc salir
==== word
 La palabra de un profesional
────────────────────────────────────────────────────────────────────────────────
 «Un profesional sanitario lo examinó y dijo que puedo trabajarlo.» y: sí, y
 vuelve a empezar en el nivel 1. n: no.

   Mandíbula: Una herida abierta

















 y sí  n no  ? ayuda  Esc salir
==== word-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 La palabra de un profesional

 y              Sí
 n              No
 Esc q          Salir de esta pantalla
 ? F1           Esta ayuda

 Esto es una guía para el autocuidado de personas sanas, no un consejo médico.
 Si algo es agudo, arde, está entumecido o simplemente te preocupa, para y
 pregunta a un profesional sanitario.











 Esc salir
==== cleared
 Salud                                                  preguntado el lun 5 ene
────────────────────────────────────────────────────────────────────────────────
 Bloqueado o vigente ahora
 ▶ Fiebre, ahora o en los dos últimos días                   terminó lun 5 ene
   [x] Base del cráneo: Una herida abierta                     desde lun 5 ene
 Liberado por un profesional
   Mandíbula: Una herida abierta                            liberado lun 5 ene
 ¿Ha aparecido algo de esto?
   [ ] Un coágulo de sangre, conocido o sospechado
   [ ] Cáncer en tratamiento
   [ ] Osteoporosis grave
   [ ] Un trastorno de la coagulación
   [ ] Una herida abierta
   [ ] Un hueso roto
   [ ] Una infección de la piel
   [ ] Una infección del hueso
   [ ] Hueso que crece en un músculo
   [ ] Un moratón
   [ ] Un tirón o golpe en las últimas 72 horas
   [ ] Una quemadura, también solar                                            ↓

 Retenido hasta el jue 8 ene; luego se abre solo.
 Abierto otra vez, desde el nivel 1. Tu palabra se guarda con la fecha de hoy.
 esp marcar  c liberado  a todas las preguntas  ? ayuda  Esc salir
==== stopped
 Espera con esto, por favor
────────────────────────────────────────────────────────────────────────────────
 Llama ya a emergencias, si aún no lo has hecho. Avisado el vie 9 ene: Dolor en
 el pecho. No se trabaja nada hasta que un profesional sanitario te haya
 examinado y diga que puedes. Entonces dilo en Salud, o escribe «unknot clear
 all».

















 h salud  ? ayuda  Esc salir
==== everything-locked
 Salud                                                  preguntado el lun 5 ene
────────────────────────────────────────────────────────────────────────────────
 Bloqueado o vigente ahora
 ▶ Todo                                                    bloqueado vie 9 ene
   [x] Base del cráneo: Una herida abierta                     desde lun 5 ene
 Liberado por un profesional
   Mandíbula: Una herida abierta                            liberado lun 5 ene
 ¿Ha aparecido algo de esto?
   [ ] Un coágulo de sangre, conocido o sospechado
   [ ] Fiebre, ahora o en los dos últimos días
   [ ] Cáncer en tratamiento
   [ ] Osteoporosis grave
   [ ] Un trastorno de la coagulación
   [ ] Una herida abierta
   [ ] Un hueso roto
   [ ] Una infección de la piel
   [ ] Una infección del hueso
   [ ] Hueso que crece en un músculo                                           ↓

 Llama ya a emergencias, si aún no lo has hecho. Avisado el vie 9 ene: Dolor en
 el pecho. No se trabaja nada hasta que un profesional sanitario te haya
 examinado y diga que puedes. Entonces dilo en Salud, o escribe «unknot clear
 all». c: un profesional sanitario te examinó y dijo que puedes.
 esp marcar  c liberado  a todas las preguntas  ? ayuda  Esc salir
==== lock-stays
 Salud                                                  preguntado el lun 5 ene
────────────────────────────────────────────────────────────────────────────────
 Bloqueado o vigente ahora
 ▶ Todo                                                    bloqueado vie 9 ene
   [x] Base del cráneo: Una herida abierta                     desde lun 5 ene
 Liberado por un profesional
   Mandíbula: Una herida abierta                            liberado lun 5 ene
 ¿Ha aparecido algo de esto?
   [ ] Un coágulo de sangre, conocido o sospechado
   [ ] Fiebre, ahora o en los dos últimos días
   [ ] Cáncer en tratamiento
   [ ] Osteoporosis grave
   [ ] Un trastorno de la coagulación
   [ ] Una herida abierta
   [ ] Un hueso roto
   [ ] Una infección de la piel
   [ ] Una infección del hueso                                                 ↓

 Llama ya a emergencias, si aún no lo has hecho. Avisado el vie 9 ene: Dolor en
 el pecho. No se trabaja nada hasta que un profesional sanitario te haya
 examinado y diga que puedes. Entonces dilo en Salud, o escribe «unknot clear
 all». c: un profesional sanitario te examinó y dijo que puedes.
 Un bloqueo se abre con c, cuando lo examinó un profesional sanitario.
 esp marcar  c liberado  a todas las preguntas  ? ayuda  Esc salir
==== everything-open
 Salud                                                  preguntado el lun 5 ene
────────────────────────────────────────────────────────────────────────────────
 Bloqueado o vigente ahora
 ▶ [x] Base del cráneo: Una herida abierta                     desde lun 5 ene
 Liberado por un profesional
   Mandíbula: Una herida abierta                            liberado lun 5 ene
 ¿Ha aparecido algo de esto?
   [ ] Un coágulo de sangre, conocido o sospechado
   [ ] Fiebre, ahora o en los dos últimos días
   [ ] Cáncer en tratamiento
   [ ] Osteoporosis grave
   [ ] Un trastorno de la coagulación
   [ ] Una herida abierta
   [ ] Un hueso roto
   [ ] Una infección de la piel
   [ ] Una infección del hueso
   [ ] Hueso que crece en un músculo
   [ ] Un moratón
   [ ] Un tirón o golpe en las últimas 72 horas                                ↓

 No se trabaja. esp: ya no es así. c: un profesional sanitario lo examinó y
 dijo que puedo trabajarlo.
 Abierto otra vez, desde el nivel 1. Tu palabra se guarda con la fecha de hoy.
 esp marcar  c liberado  a todas las preguntas  ? ayuda  Esc salir
