==== library-all
 Biblioteca                                                   4 de 4 ejercicios
────────────────────────────────────────────────────────────────────────────────
 zona < todas >   herramienta todas   propósito todos   técnica todas
 ▶ Giros lentos del cuello            Giros lentos del cuello
   Alto del hombro, en la pared       Parte de atrás del cuello; sin
   Pecho, en la pared                 herramienta; mover; silla; 40 s
   Entre los omóplatos, en la pared                     ⡠⠒⠒⠒⠒⢄
                                                       ⡎      ⢱
                                                       ⡇     ⠂⢸
                                                       ⠈⠢⡀⣀   ⢸
                                                        ⣾⣿⢈⠇⢀⣉⠝
                                                        ⣿⣿⢸ ⢸
                                                 ⡠⠔⠶⣦⢄⡠⠊⠙⠁⠉  ⠑⢄⡠⣴⠶⠢⢄
                                                ⢸   ⢸           ⡇   ⡇
                                                ⡸   ⣸           ⣇   ⢇
                                                ⡇   ⡇           ⢸   ⢸

                                      Siéntate erguido, manos en el regazo,
                                      barbilla nivelada. Nada presiona el
                                      cuello.
                                      Gira la cabeza despacio hacia un lado,
                                      haz una pausa y vuelve. Después, hacia el
                                      otro.…
 Enter abrir  Izq Der valor  f filtro  ? ayuda  Esc salir
==== library-chosen
 Biblioteca                                                   4 de 4 ejercicios
────────────────────────────────────────────────────────────────────────────────
 zona < todas >   herramienta todas   propósito todos   técnica todas
   Giros lentos del cuello            Pecho, en la pared
   Alto del hombro, en la pared       Pecho; pelota de masaje o pelota de tenis
 ▶ Pecho, en la pared                 o pelota de lacrosse; quedarse quieto;
   Entre los omóplatos, en la pared   pared; 60 s, hasta 4/10
                                                            ⡖⣺
                                                          ⢀⣼⣯⣹
                                                         ⢠⡷⢫⠏⢹
                                                        ⢀⣾⣧⠷⠶⢿
                                                        ⢸⡏⡗⠂ ⢸
                                                        ⢸⢷⠃  ⢸
                                                        ⣿⡸   ⢸
                                                       ⢰⣽⡇   ⢸
                                                      ⢀⣼⣿⣥⣀⣀⣀⣸⡀

                                      De cara a la pared. Pon la pelota tres
                                      dedos por debajo de la parte externa de
                                      la clavícula, sobre el músculo.
                                      Apóyate, haz círculos pequeños y lentos,
                                      y quédate en el punto sensible. Deja
                                      colgar el brazo.…
 Enter abrir  Izq Der valor  f filtro  ? ayuda  Esc salir
==== library-filtered
 Biblioteca                                                   3 de 4 ejercicios
────────────────────────────────────────────────────────────────────────────────
 herramienta < pelota de masaje >   propósito todos   técnica todas
 ▶ Alto del hombro, en la pared       Alto del hombro, en la pared
   Pecho, en la pared                 Alto del hombro; pelota de masaje o
   Entre los omóplatos, en la pared   pelota de tenis o pelota de lacrosse;
                                      quedarse quieto; pared; 60 s, hasta 4/10
                                                       ⢸⣒⢦
                                                       ⢸⣼⣇
                                                       ⢸⢫⣿⡆
                                                       ⢸⢸⠸⣇
                                                       ⢸⠸⣏⢻⢦⠄
                                                       ⢸ ⠈⢆⢏⠂
                                                       ⢸  ⠈⣿
                                                       ⢸   ⣿
                                                       ⣸⣀⣀⣠⣿⣄⣀

                                      De pie, de espaldas a la pared. Pon la
                                      pelota detrás de lo alto del hombro.
                                      Dobla un poco las rodillas y apóyate
                                      hacia atrás en la pelota. Deja colgar el
                                      brazo.
                                      Para: Evita el cuello, sobre todo la…
 Enter abrir  Izq Der valor  f filtro  ? ayuda  Esc salir
==== library-purpose
 Biblioteca                                                   3 de 4 ejercicios
────────────────────────────────────────────────────────────────────────────────
 propósito < recuperación >   herramienta: pelota de masaje   técnica todas
 ▶ Alto del hombro, en la pared       Alto del hombro, en la pared
   Pecho, en la pared                 Alto del hombro; pelota de masaje o
   Entre los omóplatos, en la pared   pelota de tenis o pelota de lacrosse;
                                      quedarse quieto; pared; 60 s, hasta 4/10
                                                       ⢸⣒⢦
                                                       ⢸⣼⣇
                                                       ⢸⢫⣿⡆
                                                       ⢸⢸⠸⣇
                                                       ⢸⠸⣏⢻⢦⠄
                                                       ⢸ ⠈⢆⢏⠂
                                                       ⢸  ⠈⣿
                                                       ⢸   ⣿
                                                       ⣸⣀⣀⣠⣿⣄⣀

                                      De pie, de espaldas a la pared. Pon la
                                      pelota detrás de lo alto del hombro.
                                      Dobla un poco las rodillas y apóyate
                                      hacia atrás en la pelota. Deja colgar el
                                      brazo.
                                      Para: Evita el cuello, sobre todo la…
 Enter abrir  Izq Der valor  f filtro  ? ayuda  Esc salir
==== library-two-filters
 Biblioteca                                                   3 de 4 ejercicios
────────────────────────────────────────────────────────────────────────────────
 técnica < quedarse quieto >   herramienta: pelota de masaje
 propósito: recuperación   lugar todos   zona todas
 ▶ Alto del hombro, en la pared       Alto del hombro, en la pared
   Pecho, en la pared                 Alto del hombro; pelota de masaje o
   Entre los omóplatos, en la pared   pelota de tenis o pelota de lacrosse;
                                      quedarse quieto; pared; 60 s, hasta 4/10
                                                       ⢸⢖⣦
                                                       ⢸⢼⣧
                                                       ⢸⠸⣻⡇
                                                       ⢸ ⡯⣧
                                                       ⢸ ⠙⡼⡿
                                                       ⢸  ⠘⣵
                                                       ⢸   ⣿
                                                       ⢸⣀⣀⣠⣧⣄⡀

                                      De pie, de espaldas a la pared. Pon la
                                      pelota detrás de lo alto del hombro.
                                      Dobla un poco las rodillas y apóyate
                                      hacia atrás en la pelota. Deja colgar el
                                      brazo.
                                      Para: Evita el cuello, sobre todo la…
 Enter abrir  Izq Der valor  f filtro  ? ayuda  Esc salir
==== exercise
 Alto del hombro, en la pared
────────────────────────────────────────────────────────────────────────────────
 Alto del hombro; pelota de masaje o                 ⣧⠖⠒⠒⡄
 pelota de tenis o pelota de lacrosse;               ⣿   ⠱⡆
 quedarse quieto; pared; 60 s, hasta                 ⡇⢹⠁⢠⠜⠁
 4/10                                                ⣇⢼⢠⡬⣆
 Posición                                            ⡗⢺⢹ ⢸⠱⡀
 De pie, de espaldas a la pared. Pon la              ⡇⠸⡈⡇⠈⡆⡇
 pelota detrás de lo alto del hombro.                ⡇ ⡇⠸⡀⢱⡇
                                                     ⡇ ⢱ ⢣⠘⣷
 Movimiento                                          ⡇ ⠸⡀⠈⢣⠘⡄
 Dobla un poco las rodillas y apóyate                ⡇  ⣇⠔⠒⠳⡘⡄
 hacia atrás en la pelota. Deja colgar               ⡇ ⠘⣼   ⢻⢜⣄⡀
 el brazo.                                           ⡇  ⠙⠳⡀  ⢏⢮⡏
                                                     ⡇    ⠱⡀ ⠘⡄⠙
 Parar                                               ⡇     ⠱⡄ ⠸⡀
 Evita el cuello, sobre todo la parte                ⡇      ⠘⡄ ⢳
 de delante. Para si hay hormigueo,                  ⡇       ⡜ ⢸
 mareo o dolor agudo.                                ⡇       ⡇ ⡜
                                                     ⡇       ⡇ ⡇
 Cómo puede sentirse                                 ⡇       ⡇⢀⠇
 Un dolor sordo en lo alto del hombro.               ⡇       ⡇⢸⡀
 Puede subir hacia la cabeza.          ↓            ⣀⣇⣀⣀⣀⣀⣀⣀⣸⣥⣶⣮⣵⣦⣤⣀
 Izq Der pasar  ? ayuda  Esc salir
==== exercise-end
 Alto del hombro, en la pared
────────────────────────────────────────────────────────────────────────────────
 Alto del hombro; pelota de masaje o                 ⣧⠖⠒⠒⡄
 pelota de tenis o pelota de lacrosse;               ⣿   ⠱⡆
 quedarse quieto; pared; 60 s, hasta                 ⡇⢹⠁⢠⠜⠁
 4/10                                                ⣇⢼⢠⡬⣆
 Cómo puede sentirse                   ↑             ⡗⢺⢹ ⢸⠱⡀
 Un dolor sordo en lo alto del hombro.               ⡇⠸⡈⡇⠈⡆⡇
 Puede subir hacia la cabeza.                        ⡇ ⡇⠸⡀⢱⡇
                                                     ⡇ ⢱ ⢣⠘⣷
 Más fácil                                           ⡇ ⠸⡀⠈⢣⠘⡄
 Apóyate menos, o usa una pelota de                  ⡇  ⣇⠔⠒⠳⡘⡄
 tenis.                                              ⡇ ⠘⣼   ⢻⢜⣄⡀
                                                     ⡇  ⠙⠳⡀  ⢏⢮⡏
 Más exigente                                        ⡇    ⠱⡀ ⠘⡄⠙
 Aléjate de la pared y apóyate más                   ⡇     ⠱⡄ ⠸⡀
 hacia atrás.                                        ⡇      ⠘⡄ ⢳
                                                     ⡇       ⡜ ⢸
 Evita                                               ⡇       ⡇ ⡜
 la parte de delante del cuello                      ⡇       ⡇ ⡇
                                                     ⡇       ⡇⢀⠇
 Fuente                                              ⡇       ⡇⢸⡀
 Debski 2019                                        ⣀⣇⣀⣀⣀⣀⣀⣀⣸⣥⣶⣮⣵⣦⣤⣀
 Izq Der pasar  ? ayuda  Esc salir
==== exercise-next
 Pecho, en la pared
────────────────────────────────────────────────────────────────────────────────
 Pecho; pelota de masaje o pelota de                           ⢠⠖⠒⠒⣼
 tenis o pelota de lacrosse; quedarse                          ⢣   ⣾
 quieto; pared; 60 s, hasta 4/10                              ⢀⠎ ⣀⡠⢻
 Posición                                                   ⣀⠔⢁⠔⠚⢢ ⢸
 De cara a la pared. Pon la pelota tres                    ⡼⢁⡴⠁⣀⣴⡷⣋⣾
 dedos por debajo de la parte externa                     ⣰⡵⠋⡠⠞⠉⡿⠁ ⢸
 de la clavícula, sobre el músculo.                      ⢠⡏⢠⠊ ⢀⠜  ⢠⣿
                                                        ⢀⡎⡇⡜ ⢠⢎⣀⣀⣀⣸⣾
 Movimiento                                            ⢀⡜⡠⡇⣇⢠⠛⠒⠒⠒⠒⠒⢻
 Apóyate, haz círculos pequeños y                      ⡎⡜⠐⢝⡪⢏      ⢸
 lentos, y quédate en el punto                         ⢱⡇  ⢨⠋⠛⠂    ⢸
 sensible. Deja colgar el brazo.                       ⡜⡇  ⡸       ⢸
                                                       ⡇⡇  ⡇       ⢸
 Parar                                                ⢠⠃⡇ ⢸        ⢸
 Evita la clavícula, la mama y la                     ⢸⢰⠁ ⡎        ⢸
 axila. Para si hay hormigueo. Opresión               ⡎⢸ ⢠⠃        ⢸
 en el pecho o falta de aire: pide                   ⢸⠁⡇ ⢸         ⢸
 ayuda.                                              ⢸ ⡇ ⡇         ⢸
                                                     ⡎ ⡇⢠⠃         ⢸
 Cómo puede sentirse                                 ⡇⢸⡇⢸⡀         ⢸
 Un dolor amplio en el músculo del     ↓           ⣀⣮⣤⣮⣤⣶⣭⣷⣤⣄⣀⣀⣀⣀⣀⣀⣸⣀
 Izq Der pasar  ? ayuda  Esc salir
==== library-help
 Ayuda
────────────────────────────────────────────────────────────────────────────────
 Biblioteca

 Enter          Abrir lo elegido
 Izq            Menos, o el valor anterior
 Der            Más, o el valor siguiente
 f              Filtro siguiente
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
