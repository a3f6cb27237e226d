### Followthrough en español. Las frases son amables: una pregunta o un hecho, nunca un veredicto.

## Flags, in the order in which they press

overdue = Atrasada
overdue-why = { $days ->
        [one] 1 día
       *[other] { $days } días
    } después de su fecha ({ $due })
overdue-why-brief = { $days ->
        [one] 1 día
       *[other] { $days } días
    } después de su fecha
stuck = Necesita ayuda
stuck-why = pidió ayuda el { $day }
stuck-why-answered = pidió ayuda el { $day }; { $helper } contestó el { $answered }
stalled = Detenida
stalled-why-missed = sin noticias desde antes de la reunión de { $meeting }; { $meetings ->
        [one] pasó 1 reunión
       *[other] pasaron { $meetings } reuniones
    }
stalled-why-unmoved = sin movimiento desde el { $day }; { $meetings ->
        [one] pasó 1 reunión
       *[other] pasaron { $meetings } reuniones
    }
stalled-why-days = sin noticias desde el { $day }, y no hay reunión prevista
quiet = En silencio
quiet-why = sin noticias desde el { $day }
drifting = Se va aplazando
drifting-why = se aplazó { $moves ->
        [one] una vez
       *[other] { $moves } veces
    }, { $days ->
        [one] 1 día
       *[other] { $days } días
    } en total
drifting-why-no-day = se aplazó { $moves ->
        [one] una vez
       *[other] { $moves } veces
    }
no-lead = Sin responsable
no-lead-why = nadie la tiene todavía
no-lead-why-left = quien la tenía ya no está
no-date = Sin fecha
no-date-why = todavía no tiene fecha
never-heard-from = Sin noticias hasta ahora
never-heard-from-why = { $lead } todavía no ha informado sobre esto
coming-up = Se acerca
coming-up-why = vence antes de la reunión de { $meeting }
coming-up-why-that-day = vence el día de la reunión de { $meeting }
coming-up-why-no-meeting = vence el { $due }

exempt-on-hold = en pausa hasta el { $day }: { $reason }
exempt-waiting = espera a la acción { $action }
exempt-starts = empieza el { $day }
exempt-later = vence en { $due }; no se espera que empiece antes de { $from }

## Words for what there is a handful of

not-started = Sin empezar
in-progress = En marcha
on-hold = En pausa
complete = Terminada
dropped = Retirada
going-well = Va bien
no-change = Sin cambios
finished = Terminada
coordinator = Coordinación
leadership = Liderazgo
partner-member = Organización aliada
guest = Invitado(a)
invited = Con invitación
active = Activo(a)
removed = Ya no está
action = Acción
short-win = Logro rápido
ongoing = Continua
planned = Prevista
held = Realizada
cancelled = Cancelada
yes = sí
no = no
percent = { $percent } %
goal-number = meta { $number }
objective-number = objetivo { $number }
action-number = acción { $number }

## History

way-page = en una página
way-mailed-link = por un enlace para informar
way-meeting = en una reunión
way-import = desde una hoja de cálculo
way-command-line = por quien opera el programa
way-program = por el programa mismo
by-whom = { $name } · { $day } · { $way }
by-nobody = { $day } · { $way }
added-to-plan = Se puso en el plan
added = Se agregó
change-set = { $what }: { $to }
change-cleared = { $what }: se quitó (era { $from })
change-moved = { $what }: pasó del { $from } al { $to }
change-changed = { $what }: cambió de { $from } a { $to }

aspect-title = Título
aspect-name = Nombre
aspect-slug = Dirección
aspect-zone = Zona horaria
aspect-archived = Archivada
aspect-text = Texto
aspect-adopted = Fecha del acuerdo
aspect-root-cause = Causa de fondo
aspect-goal = Meta
aspect-measure = Medida
aspect-baseline = Punto de partida
aspect-target = Valor por alcanzar
aspect-unit = Unidad
aspect-reading = Medición del { $day }
aspect-objective = Objetivo
aspect-kind = Tipo
aspect-code = Código
aspect-strategy = Estrategia
aspect-group = Grupo de trabajo
aspect-supporters = Apoyos
aspect-start = Inicio
aspect-resources = Recursos
aspect-notes = Notas
aspect-lead = Responsable
aspect-lead-member = Persona
aspect-due = Fecha límite
aspect-status = Estado
aspect-hold-until = En pausa hasta
aspect-percent = Avance
aspect-waiting-for = Espera a
aspect-sector = Sector
aspect-merged-into = Unida a
aspect-email = Correo electrónico
aspect-partner = Organización aliada
aspect-role = Función
aspect-member-state = Participación
aspect-mails = Correos
aspect-refused = La dirección rechazó un correo
mails-everything = Todos los que me conciernen
mails-questions = Solo la pregunta antes de cada reunión
mails-nothing = Ninguno
aspect-chairs = Presidencia
aspect-day = Día
aspect-cancelled = Cancelada

policy-settle-days = Días para que una persona responsable nueva se ubique
policy-stalled-missed = Reuniones sin informe antes de contar como detenida
policy-stalled-unmoved = Reuniones sin movimiento antes de contar como detenida
policy-stalled-days = Días de silencio antes de contar como detenida
policy-quiet-days = Días de silencio antes de contar como en silencio
policy-quiet-before = Días antes de una reunión para contar como en silencio
policy-drifting-moves = Cambios de fecha antes de contar como aplazada
policy-never-heard-meetings = Reuniones antes de contar como sin noticias
policy-coming-up-days = Días de anticipación para avisar que se acerca
policy-coming-up-percent = Porcentaje de avance para avisar que se acerca
policy-coming-up-time = Porcentaje de tiempo restante para avisar que se acerca
policy-later-days = Días de anticipación desde los que todavía no se pregunta por una acción
policy-ask-before = Días antes de una reunión para preguntar
policy-remind-before = Días antes de una reunión para recordar
policy-mail-from = Hora desde la que salen los correos
policy-mail-until = Hora hasta la que salen los correos

## Mistakes in forms: what is wrong, and what to do

# Above a form, each with the name of its field.
mistake-of = { $field } – { $why }
mistake-blank = Escriba algo aquí.
mistake-too-long = Use { $longest } caracteres como máximo.
mistake-email = Escriba una dirección como nombre@example.org.
mistake-slug = Use de 2 a 60 letras minúsculas, números y guiones sueltos, como tres-rios.
mistake-no-day = Elija un día.
mistake-day = Escriba un día como 2027-03-31 o 3/31/2027.
mistake-far-day = Escriba un día entre los años 2000 y 2100.
mistake-percent = Escriba un número entero de 0 a 100.
mistake-policy = Escriba un número entero de { $least } a { $most }.
mistake-zone = Elija una zona horaria de la lista, como America/Chicago.
mistake-times = Planee de 1 a { $most } reuniones a la vez.
mistake-week = Elija la primera, segunda, tercera, cuarta o última semana.
mistake-not-chosen = Elija una de estas opciones.
mistake-gone = Esto ya no está aquí. Elija otra opción.
mistake-taken = Esto ya está en uso. Elija otra opción.
mistake-number = Escriba un número, como 12 o 12.5.
refused-ended = Esta acción terminó el { $day }. Ábrala de nuevo primero.
refused-open = Esta acción ya está abierta.
refused-hold-in-the-past = Elija un día después de hoy.
refused-not-on-hold = Esta acción no está en pausa.
refused-short-win-needs-days = Un logro rápido necesita un día de inicio y una fecha límite.
refused-starts-after-due = El inicio es posterior a la fecha límite. Cambie uno de los dos.
refused-waits-for-itself = Estas acciones se esperarían una a la otra. Elija otra.
refused-last-coordinator = Una alianza conserva al menos a una persona en la coordinación que pueda entrar. Dé antes esa función a otra persona.
refused-nothing-to-wait-for = Esa acción ya terminó. No hay nada que esperar.

## Around every page

skip = Ir al contenido
sign-out = Salir
plan = Plan
review = Revisión
meetings = Reuniones
people = Personas
settings = Ajustes
main-navigation = Navegación principal
is-archived = El trabajo de esta alianza terminó. Todo se puede leer todavía; ya no se cambia nada.
colophon = El plan de trabajo que da seguimiento.
your-partnerships = Sus alianzas
invited-to = Tiene una invitación.
join = Unirse
has-left = Esta persona ya no está
has-left-what-to-do = Lo que hizo se queda en el historial. Usted puede invitarla otra vez; entonces podrá volver a entrar.
invite-again = Invitar otra vez
let-go = Salida
let-go-what-happens = La persona ya no podrá entrar aquí ni informar, y no recibirá más correos. Lo que hizo se queda en el historial, y lo que acordó su organización sigue en pie.
let-go-send = Quitar a { $name }
former-members = { $count ->
        [one] 1 persona que ya no está
       *[other] { $count } personas que ya no están
    }
no-partnership = Todavía no está en ninguna alianza. Pida a la coordinación que agregue su dirección.
crumbs = Usted está aquí
optional = (si quiere)
cancel = Cancelar
save = Guardar
taken-back = deshecho
pages = Páginas
previous-rows = Filas anteriores
next-rows = Filas siguientes
rows-of = { $first }–{ $last } de { $all }
mistakes = Algo por corregir
conflict = Alguien cambió esto mientras tanto
conflict-theirs = Esto es lo que cambió:
conflict-yours = Lo que usted escribió sigue abajo. Envíelo otra vez para ponerlo en lugar de lo otro, o regrese para dejar lo otro como está.
history = Historial

## What went wrong, and what to do

not-found = Aquí no hay nada
not-found-what-to-do = Revise la dirección o regrese al inicio. Puede ser una página que usted no puede ver.
forbidden = Eso les toca a otras personas
forbidden-what-to-do = Su función en esta alianza no abre esta página ni envía este formulario. Si cree que debería, pregunte a la coordinación.
refused = Eso no es posible
unreadable = No pudimos leer eso
unreadable-what-to-do = Regrese, abra la página de nuevo y envíe el formulario otra vez.
from-elsewhere = Eso vino de otro sitio
from-elsewhere-what-to-do = Por su seguridad, solo aceptamos formularios de nuestras propias páginas. Abra la página aquí y envíelo otra vez.
too-large = Eso es demasiado grande
too-large-what-to-do = Acorte lo que escribió o envíe un archivo más pequeño.
away = Regresamos en un momento
away-what-to-do = Ahora mismo no podemos llegar a nuestros registros. No se cambió nada. Inténtelo otra vez en un minuto, por favor.
internal = Lo sentimos, algo salió mal
internal-what-to-do = No se cambió nada. Inténtelo otra vez, por favor.
to-the-start = Ir al inicio

## Signing in and setting up

sign-in = Entrar
sign-in-how = Usted entra con un enlace que sirve durante diez minutos. Este programa todavía no envía correos.
sign-in-operator = Pida uno a quien opera Followthrough para ustedes:
sign-in-how-title = Cómo entrar
sign-in-as = Está por entrar como { $email }.
welcome-back = Qué gusto verle de nuevo
link-expired = Este enlace ya no funciona
link-expired-what-to-do = Un enlace sirve una vez, y por poco tiempo. Puede pedir uno nuevo.
set-up = Prepare su alianza
set-up-lead = Cuatro respuestas, y su plan puede empezar.
set-up-send = Prepararla
partnership-name = ¿Cómo se llama su alianza?
archive-it = El trabajo terminó: guardar todo para leer y no cambiar nada más
zone-hint = Allí empiezan y terminan sus días.
your-name = Su nombre
your-email = Su correo electrónico
your-email-hint = Con él entra usted.

## The plan

add-action = Agregar una acción
add-goal = Agregar una meta
import = Traer una hoja de cálculo
next-meeting = Próxima reunión: { $day }
plan-blank = Su plan empieza aquí
plan-blank-for-readers = La coordinación lo está preparando. Vuelva pronto.
plan-blank-what-to-do = Traiga la hoja de cálculo que usa hoy: la leemos, le mostramos lo que entendimos y usted decide. O escriba su visión y una primera meta.
write-vision = Escribir la visión
write-first-goal = Escribir una primera meta
our-vision = Nuestra visión
our-vision-since = Nuestra visión, acordada en { $month }
change-it = Cambiarla
plan-in-numbers = El plan en números
done = hechas
open = abiertas
worth-a-word = Vale la pena preguntar
excused-short = con motivo por ahora
goals = Metas
done-of = { $done } de { $all } hechas
actions-done = Acciones hechas
latest = Último dato
actions-of-goal = { $actions ->
        [one] 1 acción aquí
       *[other] { $actions } acciones aquí
    }
no-actions-yet = Todavía no hay acciones.
no-lead-yet = Nadie todavía
nothing-found = No hay nada así
nothing-found-what-to-do = Ninguna acción coincide. Pruebe con menos palabras o mire todo el plan.
whole-plan = Todo el plan
find-in-plan = Buscar en el plan
words-or-number = Palabras o un número
find = Buscar
more-ways = Más maneras de acortar la lista
any-goal = Cualquier meta
any-partner = Cualquier organización
any-group = Cualquier grupo de trabajo
any-status = Cualquier estado
flag = Aviso
with-or-without = Con o sin aviso
any-flag = Cualquier aviso
still-open = Todavía abierta
short-wins-only = Solo logros rápidos

## An action

more-flags = { $more ->
        [one] aviso más
       *[other] avisos más
    }
reasons = Por qué vale la pena preguntar
crumb-goal = Meta { $number }
crumb-objective = Objetivo { $number }
crumb-action = Acción { $number }
excused = Con motivo por ahora:
finished-on = Terminada el { $day }. Muy bien hecho.
finished-some-day = Terminada. No se sabe qué día.
dropped-on = Retirada el { $day }: { $reason }
long-short-win = Este logro rápido está planeado para más de seis meses. Está bien, pero ¿todavía es rápido?
at-a-glance = De un vistazo
typed = escrito como “{ $words }”
percent-done = Porcentaje de avance
source = De dónde vino esto
source-where = Hoja “{ $sheet }”, fila { $row }
report = Informar sobre ella
report-note = Una nota
report-note-hint = Qué ayuda, qué estorba, quién podría dar una mano.
report-for = Por quién
report-for-hint = Usted lo escribe; cuenta como su palabra.
report-for-another = Escribirlo por otra persona
report-for-me = Por mí
propose-date = Proponer otra fecha
new-date = Nueva fecha
why-it-moves = Por qué cambia
send-report = Enviar el informe
how-is-it-going = ¿Cómo va?
going-well-hint = Avanza
no-change-hint = Igual que antes
stuck-hint = Nos vendría bien ayuda
finished-hint = Ya está hecha
reports = Lo que se ha informado
reports-count = { $reports ->
        [one] 1 informe
       *[other] { $reports } informes
    }
no-reports = Nada todavía. La primera palabra es la mejor.
recorded-by = anotado por { $name }
proposes = Propone el { $day }: { $reason }
take-it-up = Aceptarla
reply = Responder
your-reply = Su respuesta
send-reply = Enviar la respuesta
reply-solves = Con esto queda resuelto: ya no hace falta ayuda
reply-solved = dice que está resuelto
change-action = Cambiar esta acción
give-to-another = Darla a alguien más
nobody-yet = Nadie todavía
anybody-there = Cualquier persona de allí
reassign = Dar la acción
move-date = Cambiar la fecha
it-is-ongoing = Es continua, sin fecha final
move-it = Cambiarla
put-on-hold = Ponerla en pausa
until = Hasta
hold-reason = ¿Qué están esperando?
hold-it = Poner en pausa
end-hold = Terminar la pausa
resume-hint = Sigue hoy, y la cuenta empieza de nuevo.
resume = Seguir con ella
wait-for-another = Esperar a otra acción
number-of-action = Número de la acción
wait-hint = Deje el campo vacío para no esperar a ninguna.
edit-action = Editar el texto
drop-it = Retirarla
drop-hint = Se queda en el historial y se puede traer de vuelta.
why = Por qué
drop-action = Retirar esta acción
reopen-hint = Vuelve a estar entre las abiertas, y la cuenta empieza de nuevo.
reopen = Abrirla de nuevo
new-action = Agregar una acción
edit-action-number = Editar la acción { $number }
put-on-plan = Ponerla en el plan
what-will-be-done = ¿Qué se va a hacer?
short-win-hint = Un logro rápido: pensado para terminar en tres a seis meses. Necesita un día de inicio y una fecha límite.
whole-partnership = Toda la alianza
strategy-hint = Un título que agrupa algunas acciones.
code-hint = Como la llama su plan, por ejemplo 1.A.2.
action-measure = ¿Cómo sabrán que funcionó?
no-objective-yet = Primero, una meta con un objetivo
no-objective-what-to-do = Cada acción sirve a un objetivo, y cada objetivo a una meta.
new-goal = Escribir una primera meta

## The review

since-the-meeting = desde la reunión del { $day }
next-meeting-brief = próxima reunión: { $day }
review-blank = Todavía no hay nada que revisar
review-blank-what-to-do = Cuando haya acciones en el plan, esta página dirá cuáles están atrasadas, en silencio o necesitan ayuda.
to-the-plan = Ir al plan
tallies = Conteo, con el cambio desde la última reunión
more = { $more } más
fewer = { $fewer } menos
same = igual
more-than-then = { $more } más que en la última reunión
fewer-than-then = { $fewer } menos que en la última reunión
same-as-then = lo mismo que en la última reunión
wins = Logros
wins-since = Logros desde la reunión de { $meeting }
no-wins = Todavía ninguno. El próximo estará aquí.
finished-brief = terminada el { $day }
oldest-first = { $actions ->
        [one] 1 acción
       *[other] { $actions } acciones, primero las más antiguas
    }
all-well = Nada aquí. Todo va bien.
group-the-list = Agrupar la lista
group-by = Agrupar por
all-of-these = Ver las { $count }
who-carries = Quién lleva cuánto
column-open = Abiertas
column-done = Hechas
who-carries-hint = Acciones abiertas por responsable. La barra muestra las abiertas, primero las que vale la pena preguntar.
bar = Barra
excused-title = En espera con buen motivo
excused-hint = Para estas no hay ningún aviso

## The vision, goals and objectives

the-vision = La visión
vision-lead = ¿Qué será realidad aquí cuando el trabajo esté hecho?
no-vision-yet = Todavía no tienen una visión. Escriba lo que esperan y preséntelo a las organizaciones aliadas en la próxima reunión.
vision-hint = Una o dos frases que todas las personas puedan decir de memoria.
change-the-vision = Cambiar la visión
vision-agreed = Acordada el { $day }
goal-title = ¿Qué será mejor?
goal-title-hint = Dígalo pensando en los niños o las familias, en una línea.
root-cause-hint = ¿Por qué hoy no es así?
edit-goal = Cambiar esta meta
edit-goal-number = Editar la meta { $number }
add-objective = Agregar un objetivo
objectives = Objetivos
no-objectives-yet = Todavía no hay objetivos.
no-objectives-what-to-do = Un objetivo dice en qué consiste esta meta y cómo sabrán que llegaron.
in-the-plan = Ver sus acciones en el plan
flagged-of = vale la pena preguntar por { $flagged }
edit-objective = Cambiar este objetivo
edit-objective-number = Editar el objetivo { $number }
no-goal-yet = Primero, una meta
no-goal-what-to-do = Cada objetivo sirve a una meta.
objective-title = ¿Qué se va a alcanzar?
objective-title-hint = Dígalo de modo que un día puedan saber si llegaron.
choose-one = Elija una opción
which-goal = ¿A qué meta sirve?
measure-title = ¿Cómo lo sabrán?
measure-lead = Puede llenar esto más tarde.
measure-what = ¿Qué cuentan?
measure-what-hint = Por ejemplo: familias que saben a qué número llamar.
baseline-hint = Dónde estaba al principio.
target-hint = A dónde debe llegar.
unit-hint = Qué son los números, como porcentaje o familias.
amount = { $number } { $unit }
measure-target = por alcanzar: { $amount }
measure-baseline = punto de partida: { $amount }
how-it-goes = Cómo va
no-measure-yet = Todavía no se cuenta nada aquí.
say-how-you-will-know = Decir cómo lo sabrán
no-readings = Todavía no hay mediciones. Agregue la primera cuando tenga un número.
way-to-target = { $percent } % del camino hasta el valor por alcanzar
readings-count = { $readings ->
        [one] 1 medición
       *[other] { $readings } mediciones
    }
readings-table = Mediciones
reading = Medición
add-reading = Agregar una medición
reading-hint = Una segunda del mismo día toma el lugar de la primera.
reading-in = Un número, en { $unit }.
reading-send = Agregarla
target-line = Por alcanzar: { $amount }
chart-from-to = De { $first } el { $since } a { $last } el { $until }.
chart-target = El valor por alcanzar es { $amount }.
actions = Acciones
actions-count = { $actions ->
        [one] 1 acción
       *[other] { $actions } acciones
    }
first-rows-of = Estas son las primeras { $shown }.
see-all-of-goal = Ver todas las de la meta { $number }
no-actions-what-to-do = Una acción es una cosa que una organización aliada hará para un día.

## Partners, members and work groups

add-partner = Agregar una organización
add-member = Agregar una persona
add-group = Agregar un grupo de trabajo
people-in-numbers = { $partners ->
        [one] 1 organización aliada
       *[other] { $partners } organizaciones aliadas
    }, { $members ->
        [one] 1 persona
       *[other] { $members } personas
    }, { $groups ->
        [one] 1 grupo de trabajo
       *[other] { $groups } grupos de trabajo
    }
people-blank = ¿Quién está en la mesa?
people-blank-what-to-do = Agregue las organizaciones de su alianza y luego una o dos personas de cada una. Así cada acción puede tener responsable.
add-first-partner = Agregar la primera organización
partners = Organizaciones aliadas
groups = Grupos de trabajo
leads-open = Responsable de { $open ->
        [one] 1 acción abierta
       *[other] { $open } acciones abiertas
    }
group-open = { $open ->
        [one] 1 acción abierta
       *[other] { $open } acciones abiertas
    }
overdue-of-them = { $overdue } después de su fecha
nobody-there = Nadie todavía.
add-first-member = Agregar la primera persona
without-partner = Sin organización
no-groups = Todavía ninguno. Un grupo de trabajo cuida una parte del plan y puede reunirse en sus propios días.
chaired-by = { $count ->
        [one] Preside: { $names }
       *[other] Presiden: { $names }
    }
no-chair = Nadie preside todavía
partner-name = ¿Cómo se llama?
sector-hint = La parte de la comunidad que aporta, como salud o escuelas.
member-name = ¿Cómo se llama la persona?
member-email-hint = Allí le llegan los correos. También sirve para entrar.
no-partner = Sin organización
role-hint = La coordinación mantiene el plan. El liderazgo lee la revisión. Una organización aliada informa sobre sus propias acciones.
group-name = ¿Cómo se llama?
no-members-to-chair = Todavía no hay a quién elegir. Agregue primero a una persona.
edit-partner = Editar esta organización
partner-actions = Responsable o apoyo
no-partner-actions = Nada todavía. Dele una acción como responsable o nómbrela como apoyo.
partner-actions-all = Las { $count } del plan
group-actions = Sus acciones en el plan
people-of-partner = Personas
merged = Esta organización era la misma que { $name }. Todo lo que tenía está allí ahora.
merged-already = Esta organización ya se unió antes a otra. No se cambió nada.
merge = ¿Dos nombres, una sola organización?
merge-what-happens = Sus acciones, informes y personas pasan a la organización que usted elija. El nombre { $name } queda solo en el historial. Esto no se puede deshacer con un solo botón.
merge-into = Es la misma que
merge-choose = Elija una organización
merge-agreed = Sí, las dos son la misma.
merge-send = Unirlas
mistake-agreed = Marque esto primero, para saber que es lo que quiere.

## Meetings

meetings-lead = El silencio se cuenta de reunión en reunión.
meetings-blank = ¿Cuándo es su próxima reunión?
meetings-blank-what-to-do = Agregue una fecha, o todo un año a la vez. Desde entonces, el silencio se cuenta de reunión en reunión. Hasta entonces se cuenta en días.
coming-meetings = Próximas
no-coming-meetings = No hay ninguna fecha por delante. Agregue la próxima.
add-meeting = Agregar una reunión
add-it = Agregar
who-meets = Quién se reúne
meeting-note = Nota
meeting-note-hint = Sobre qué, o qué traer.
add-series = Agregar una serie
series-hint = El mismo día de cada mes, o de algunos: como cada segundo martes.
which-week = Cuál
week-1 = primer
week-2 = segundo
week-3 = tercer
week-4 = cuarto
week-last = último
weekday = Día de la semana
monday = lunes
tuesday = martes
wednesday = miércoles
thursday = jueves
friday = viernes
saturday = sábado
sunday = domingo
series-from = Desde
series-from-hint = La primera reunión es en este día o después.
how-many = Cuántas
add-them = Agregarlas
series-added = { $added ->
        [0] No se agregó ninguna reunión.
        [one] Se agregó 1 reunión.
       *[other] Se agregaron { $added } reuniones.
    }
series-kept = { $kept ->
        [one] 1 día ya estaba, y se dejó como está.
       *[other] { $kept } días ya estaban, y se dejaron como están.
    }
mistake-meets-then = Ese día ya hay una reunión de este grupo. Elija otro día.
meeting-on = Reunión del { $day }
was-called-off = Esta reunión se canceló. No cuenta.
call-off = Cancelarla
call-off-hint = Se queda aquí, marcada como cancelada, y ya no cuenta.
call-off-send = Cancelar esta reunión
call-on = Convocarla de nuevo
call-on-hint = Vuelve a contar, como antes.
call-on-send = Convocar de nuevo esta reunión

## Settings

the-partnership = La alianza
policy-title = ¿Cuándo debemos decir algo?
policy-lead = Su alianza acuerda estos números. Dicen cuándo vale la pena preguntar por una acción.
policy-usual = Poner los números habituales
policy-usual-filled = Estos son los números habituales. Guarde para conservarlos.
settings-saved-at-once = Un número nuevo cuenta de inmediato, para todas las acciones.
# In these sentences { $number } becomes a field to write in. It may stand anywhere in the sentence.
say-stalled-missed = Una acción está detenida después de { $number } reuniones seguidas sin informe.
say-stalled-unmoved = También está detenida cuando nada se ha movido en { $number } reuniones.
say-stalled-days = Sin reunión por delante, está detenida después de { $number } días sin noticias.
say-quiet-before = Una acción está en silencio cuando faltan { $number } días para una reunión y nadie ha informado desde la anterior.
say-quiet-days = Sin reunión por delante, está en silencio después de { $number } días sin noticias.
say-drifting-moves = Una acción se va aplazando cuando su fecha pasó a un día posterior { $number } veces.
say-never-heard-meetings = No hay noticias de la persona responsable cuando pasan { $number } reuniones sin un informe suyo.
say-settle-days = Una persona responsable nueva tiene { $number } días para ubicarse antes de que cuente una reunión.
say-coming-up-days = Sin reunión por delante, una acción se acerca { $number } días antes de su fecha.
say-coming-up-percent = Una vez empezada, se acerca solo mientras su avance sea de menos de { $number } por ciento.
say-coming-up-time = Y solo cuando queda menos de { $number } por ciento de sus días.
say-later-days = No se pregunta por una acción sin empezar mientras falten más de { $number } días para su fecha. (0: preguntar siempre.)
asking-title = ¿Cuándo debemos preguntar?
asking-lead = Toda persona responsable de algo recibe un correo antes de cada reunión, con un botón para cada respuesta.
say-ask-before = El correo llega { $number } días antes de la reunión.
say-remind-before = Quienes no han respondido reciben un recordatorio { $number } días antes.
say-mail-from = Los correos salen desde las { $number }:00, según el reloj de ustedes, y nunca en domingo.
say-mail-until = Salen hasta las { $number }:00. Lo que llega después espera al día siguiente.

## Bringing a spreadsheet in

import-lead = No se cambia nada hasta que usted lo vea y diga que sí.
import-pick = Elija el archivo
import-file = Hoja de cálculo
import-file-hint = Excel (.xlsx), OpenDocument (.ods) o CSV (.csv), hasta 10 MB.
import-read = Leerlo
import-no-file = Elija el archivo que contiene su plan.
import-again = Puede hacer esto una y otra vez: lo que cambió aquí se queda, y solo entra lo que es nuevo en el archivo.
import-gone = Este archivo ya no está en espera
import-gone-what-to-do = Un archivo espera su sí durante dos días. Elíjalo otra vez: no se cambió nada.
import-look = Mírelo con calma
import-look-lead = { $file }. Todavía no se ha cambiado nada.
import-what = Lo que entraría
import-goals = { $count ->
        [one] meta
       *[other] metas
    }
import-objectives = { $count ->
        [one] objetivo
       *[other] objetivos
    }
import-added = nuevas
import-changed = con cambios
import-unchanged = igual que antes
import-missing = no están en el archivo
import-partners = { $count ->
        [one] organización nueva
       *[other] organizaciones nuevas
    }
import-doubts = { $count ->
        [one] duda
       *[other] dudas
    }
import-columns = Qué significan las columnas
import-columns-hint = Si entendimos mal alguna, elija qué significa y lea el archivo otra vez.
import-column = Columna
import-example = Por ejemplo
import-means = Significa
import-column-means = La columna { $column }, { $header }, significa
import-sheet = Hoja
import-all-sheets = Todas las hojas
import-read-again = Leerlo otra vez
import-as-it-would = Así entraría
import-actions = { $count ->
        [one] 1 acción
       *[other] { $count } acciones
    }
import-nothing-found = No encontramos acciones en este archivo
import-nothing-found-what-to-do = Dé un título a cada columna, como Acción, Responsable y Fecha límite, y lea el archivo otra vez. O diga abajo qué significan las columnas.
import-check = Revise esto, por favor
import-no-doubts = No hay nada que revisar. Todo quedó claro.
import-more-doubts = Más por revisar
import-other-words = Palabras que no son de ninguna acción
import-other-words-hint = Se quedan en su archivo y no entran.
import-and-more = y { $count } más
import-missing-title = En el plan, pero no en el archivo
import-missing-hint = Se quedan como están.
import-yes = { $count ->
        [one] Traer 1 acción
       *[other] Traer { $count } acciones
    }
import-yes-hint = Entra todo a la vez, o nada.
import-nothing-new = El archivo no dice nada nuevo: su plan ya lo tiene todo.
import-not-now = Ahora no
import-only-words = otras palabras de la fila
import-done = Su hoja de cálculo ya está en el plan
import-done-sums = { $added } nuevas, { $changed } con cambios, { $unchanged } igual que antes.
import-done-partners = Organizaciones nuevas
import-done-partners-hint = Si dos son la misma, únalas en Personas.
import-next = Qué hacer ahora
import-no-lead = { $count ->
        [one] 1 acción no tiene responsable
       *[other] { $count } acciones no tienen responsable
    }
import-no-lead-hint = Dé cada una a una organización. Por ahora basta un nombre.
import-no-date = { $count ->
        [one] 1 acción no tiene fecha
       *[other] { $count } acciones no tienen fecha
    }
import-no-date-hint = Una fecha aproximada es mejor que ninguna, y “continua” también vale.
import-changed-title = Con cambios
meaning-objective = Objetivo
meaning-action = Acción
meaning-code = Número
meaning-supporters = Apoyos
meaning-status = Cómo está
meaning-short-win = Logro rápido, sí o no
meaning-kept = Nada de esto: guardar las palabras

## Signing in, and where one is signed in

sign-in-by-mail = Escriba su correo electrónico. Le enviamos un enlace y un código, que sirven durante diez minutos.
mail-me-a-link = Enviarme un enlace
mailed = Revise su correo
mailed-lead = Si aquí conocemos { $email }, ya va en camino un correo con un enlace y un código.
mailed-if = Abra el enlace o escriba el código aquí. Si en unos minutos no llega nada, busque entre los correos no deseados y revise la dirección.
sign-in-code = Código del correo
sign-in-code-hint = Seis números
mail-me-again = Enviarme otro
mistake-code = Este código no es correcto o es muy viejo. Revíselo o pida que le enviemos otro.
mail-sign-in-code = O escriba este código donde lo pidió: { $code }
browser-on-system = { $program } en { $system }
browser-unknown = un navegador
your-sign-in = Su acceso
signed-in-as = Entró como { $email }.
devices = Dónde ha entrado
this-device = este dispositivo
device-since = Desde el { $since } · último uso: { $seen }
sign-out-everywhere = Salir en todas partes
back-to-partnerships = Volver a su plan
passkeys = Llaves de acceso
passkeys-what = Con una llave de acceso usted entra con su huella, su cara o el bloqueo de su pantalla. Se queda con usted, y nadie la puede adivinar.
passkeys-not-here = Este navegador no puede agregar una, o sus scripts están apagados.
passkeys-too-many = Ya tiene tantas llaves de acceso como puede tener una persona. Quite una primero.
passkey-add = Agregar una llave de acceso
passkey-made = Agregada el { $made } · sin usar todavía
passkey-used = Agregada el { $made } · último uso: { $used }
passkey-remove = Quitar
passkey-new = Agregar una llave de acceso
passkey-new-lead = Su dispositivo le pide ahora que confirme.
passkey-who = Entrar con una llave de acceso
passkey-who-lead = Su dispositivo le pregunta ahora qué llave de acceso usar.
passkey-use = Usar una llave de acceso
passkey-failed = No funcionó, o se detuvo. Inténtelo otra vez.
passkey-not-added = La llave de acceso no se agregó
passkey-not-added-what-to-do = Puede que haya tardado demasiado. Inténtelo otra vez.
passkey-not-recognized = No conocemos esta llave de acceso
passkey-not-recognized-what-to-do = Puede que se haya quitado o que haya tardado demasiado. Inténtelo otra vez o entre de otra manera.
passkey-offer = ¿Quiere entrar más rápido la próxima vez?
passkey-offer-yes = Ver cómo
sign-in-by-passkey = Entrar con una llave de acceso
sign-in-otherwise = Entrar de otra manera
try-again = Intentar otra vez
not-now = Ahora no

## Mails: short words, short sentences

mail-hello = Hola, { $name }:
mail-due = Fecha límite: { $day }
mail-lead = Responsable: { $lead }
mail-choose = Elegir qué correos recibe, o no recibir ninguno
mail-see-plan = Ver el plan
mail-all-at-once = Responder todo en una página
mail-why-lead = Recibe este correo porque es responsable de algo en el plan de { $partnership }.
mail-why-chair = Recibe este correo porque cuida el plan de { $partnership } o uno de sus grupos de trabajo.
mail-why-leadership = Recibe este correo porque ayuda a dirigir { $partnership }.
mail-why-invited = Recibe este correo porque { $partnership } le agregó a su plan.
mail-why-account = Recibe este correo porque entra con esta dirección.
mail-link-is-yours = Los enlaces son solo para usted. Por favor, no los comparta.

mail-question-subject = ¿Cómo va «{ $title }»? ({ $partnership })
mail-question-subject-many = ¿Cómo van sus { $count } acciones? ({ $partnership })
mail-question-lead = { $partnership } se reúne el { $day }. ¿Cómo va todo? Toque una respuesta para cada acción y luego Enviar. Sin contraseña, sin escribir.
mail-question-end = ¿No hay nada nuevo? Díganoslo también. Nos ayuda saberlo.
mail-reminder-subject = Un pequeño recordatorio antes de la reunión ({ $partnership })
mail-reminder-lead = { $partnership } se reúne el { $day }. Todavía no tenemos noticias suyas sobre esto. Basta con un toque.
mail-quiet-subject = { $count ->
        [one] 1 acción está
       *[other] { $count } acciones están
    } en silencio ({ $partnership })
mail-quiet-lead = { $partnership } se reúne el { $day }. No sabemos cómo { $count ->
        [one] va esta acción
       *[other] van estas { $count } acciones
    }.
mail-quiet-asked = Ya preguntamos a las personas responsables.
mail-quiet-asked-some = Ya preguntamos a las personas responsables de { $asked }.
mail-quiet-not-asked = No se pudo preguntar a nadie por correo sobre esto.
mail-quiet-open = Ver la reunión
mail-quiet-end = Puede bastar una llamada o una palabra amable. Lo que le cuenten, puede anotarlo en la página de la acción.
mail-review-subject = El plan antes de la reunión del { $day } ({ $partnership })
mail-review-load = { $partner }: { $open ->
        [one] 1 abierta
       *[other] { $open } abiertas
    }{ $overdue ->
        [0] {""}
        [one] , 1 atrasada
       *[other] , { $overdue } atrasadas
    }
mail-review-lead = { $partnership } se reúne el { $day }. Así va el plan.
mail-review-wins = { $count ->
        [one] Terminada desde la última reunión
       *[other] { $count } acciones terminadas desde la última reunión
    }
mail-review-counts = Vale la pena preguntar
mail-review-calm = Nada está atrasado ni en silencio, y nadie pide ayuda.
mail-review-count = { $flag }: { $now }
mail-review-count-since = { $flag }: { $now } (en la última reunión: { $before })
mail-review-open = Abrir la revisión
mail-assignment-subject = Ahora es suya: { $title } ({ $partnership })
mail-assignment-subject-many = { $count } acciones son suyas ahora ({ $partnership })
mail-assignment-lead = { $count ->
        [one] Esta acción del plan de { $partnership } es suya ahora.
       *[other] Estas acciones del plan de { $partnership } son suyas ahora.
    }
mail-assignment-end = Antes de la próxima reunión le preguntamos cómo va. Abra una acción cuando tenga algo que decir. Sin contraseña, sin cuenta.
mail-given-by = { $giver } se la encargó el { $day }
mail-helping = Ayudan: { $names }
cannot-take-this = No puedo hacerme cargo
hand-back-hint = Entonces vuelve a quedar sin responsable. Quien coordina el plan recibe sus palabras por correo y busca a otra persona.
hand-back-reason = ¿Por qué no puede?
hand-back-send = Devolverla
hand-back-keep = Quedármela
handed-back = Usted la devolvió
handed-back-why = Ya no es suya y no le preguntaremos más por ella. Quien coordina el plan recibe sus palabras por correo.
about-this-action = Sobre esta acción
mail-handed-back-subject = Falta responsable: { $title } ({ $partnership })
mail-handed-back-subject-many = Falta responsable: { $title } y { $others } más ({ $partnership })
mail-handed-back-lead = { $count ->
        [one] Alguien no puede hacerse cargo de esta acción. Vuelve a quedar sin responsable.
       *[other] Alguien no puede hacerse cargo de estas acciones. Vuelven a quedar sin responsable.
    }
mail-handed-back-by = { $who } la devolvió el { $day }
mail-find-a-lead = Buscar responsable
mail-invitation-subject = Su invitación al plan de { $partnership }
mail-invitation-lead = { $partnership } lleva su plan en Followthrough y le invita a verlo.
mail-invitation-lead-by = { $by } le invita al plan de { $partnership }, que se lleva en Followthrough.
mail-invitation-coordinator = Usted coordina el plan: puede cambiar todo, agregar personas y dirigir reuniones.
mail-invitation-leadership = Puede ver en cualquier momento qué se hizo, qué está atrasado y por qué. Antes de cada reunión recibe el plan en breve por correo.
mail-invitation-partner = Puede ver todo el plan. Si es responsable de algo, antes de cada reunión le preguntamos por correo cómo va. Contesta con un toque, sin entrar.
mail-invitation-guest = Puede leer el plan.
mail-invitation-how = Para ver el plan, abra el enlace y escriba su dirección, { $email }. Le enviamos un enlace para entrar. No hay contraseña.
mail-sign-in-subject = Su enlace para entrar
mail-sign-in-lead = Aquí está su enlace. Sirve una vez, durante diez minutos.
mail-sign-in-not-you = ¿No lo pidió usted? Entonces puede olvidar este correo. Nadie puede entrar sin él.
mail-new-device-subject = Entró desde un dispositivo nuevo
mail-new-device-lead = Entró con { $browser } el { $day } a las { $time }.
mail-new-device-not-you = ¿Fue usted? Entonces todo está bien. Si no, cierre allí la sesión ahora y avise a quien opera Followthrough para ustedes.
mail-new-device-open = Ver dónde ha entrado

## Choosing mails, and the mails of a partnership

mail-choice = Sus correos y su idioma
mail-choice-of = De { $partnership }
mail-choice-which = ¿Qué correos quiere?
mail-choice-always = Un correo que usted pide, como un enlace para entrar, siempre llega.
mail-choice-kept = Guardamos lo que eligió
mail-choice-again = Cambiarlo otra vez
mail-chosen-everything = Recibe todos los correos de { $partnership } que le conciernen.
mail-chosen-questions = { $partnership } ahora le escribe una vez antes de cada reunión, y nada más.
mail-chosen-nothing = Ya no recibe correos de { $partnership }.
mails = Correos
mails-not-sent-here = Este programa todavía no tiene servidor de correo, así que los correos esperan aquí. Puede leer cada uno y pasarlo.
mails-waiting = En espera
mails-none-waiting = No hay ningún correo en espera. Antes de cada reunión, aquí se pone uno para cada persona responsable de algo.
mails-ended = Enviados hace poco
mails-none-ended = Todavía no ha salido ningún correo.
mail-to = Para { $name }
mail-due-on = sale el { $day }
mail-again-on = se intenta otra vez el { $day }:
mail-waits = en espera
mail-sent = enviado
mail-needless = ya no hace falta
mail-refused = la dirección lo rechazó
mail-given-up = no se pudo enviar
mail-passed-on = entregado a mano
mail-is-question = ¿Cómo va?
mail-is-reminder = Recordatorio
mail-is-quiet = Lo que está en silencio
mail-is-review = La revisión en breve
mail-is-assignment = Acciones nuevas
mail-is-invitation = Invitación
mail-is-sign-in = Enlace para entrar
mail-is-new-device = Dispositivo nuevo
mail-pass-on = Pasarlo usted
mail-pass-on-what = Puede enviarlo por mensaje de texto o imprimirlo. Lo ve una sola vez con sus enlaces. Después ya no se envía por correo.
mail-pass-on-send = Mostrarlo con sus enlaces
mail-handed-over = Ahora le toca a usted pasarlo, y ya no se envía por correo. Sus enlaces funcionan para la persona a quien va: no los dé a nadie más.
mail-to-copy = Todo el correo, para copiar
mail-nothing-to-say = En este correo ya no queda nada que decir. Cuando llegue su momento, no se envía.
mails-to-person = Correos a esta persona
address-refused = un correo a esta dirección regresó
address-refused-on = Un correo a esta dirección regresó el { $day }. Pida otra dirección y cámbiela aquí.
not-here-yet = Todavía no ha entrado
not-here-yet-what-to-do = Tiene una invitación y todavía no ha entrado. Puede informar por correo sin entrar.

## The outer wall: too often, too slow

too-many = Fueron demasiadas veces
too-many-what-to-do = { $minutes ->
        [one] Espere un minuto, por favor, y luego inténtelo otra vez.
       *[other] Espere { $minutes } minutos, por favor, y luego inténtelo otra vez.
    }
too-slow = Tardó demasiado
too-slow-what-to-do = Dejamos de esperar. Inténtelo otra vez, por favor.

## Report links

aspect-closed = Cerrada

how-is-it-going-you = ¿Cómo va todo, { $name }?
answer-those-you-can = { $actions ->
        [one] Usted tiene una acción.
       *[other] Usted tiene { $actions } acciones. Responda las que pueda y deje las demás.
    }
nothing-asked = Ahora mismo no tiene ninguna acción
nothing-asked-why = Cuando sea responsable de una acción abierta, podrá decir aquí cómo va.
add-note = Agregar una nota
ask-for-date = Pedir otra fecha
how-far-or-date = Cuánto avance, u otra fecha
send = Enviar
send-answers = Enviar mis respuestas
what-you-said = Lo que dijo antes
all-my-actions = Todas mis acciones
thank-you = Gracias, { $name }
recorded-is = Esto quedó anotado:
who-will-see = Quién lo verá: los integrantes de su alianza. Las personas invitadas, no.
now-finished = La acción ya cuenta como hecha. ¡Muy bien!
now-percent = Avance: { $percent } %.
date-asked-for = Pidió el { $day }; quien coordina decide. Su motivo: { $reason }
undo = Deshacer
taken-back-title = Lo deshizo
undone = Su respuesta ya no cuenta, y la acción está como antes.
undone-in-part = Su respuesta ya no cuenta. La acción cambió otra vez desde entonces, así que lo demás se queda como está ahora.
answer-anew = Responder otra vez
look-or-undo = Verlo o deshacerlo
nothing-said = Todavía no ha respondido
next-of-yours = La siguiente
that-was-all = Eso era todo. Que tenga buen día.
not-yours = Esta ya no la tiene usted
not-yours-why = Puede que ahora la tenga otra persona, o que ya esté hecha. No se anotó nada.
some-not-yours = { $actions ->
        [one] Una de estas ya no la tiene usted
       *[other] { $actions } de estas ya no las tiene usted
    }
some-not-yours-why = Puede que ahora las tenga otra persona, o que ya estén hechas. Todavía no se anotó nada. Mire abajo sus otras respuestas y envíelas otra vez.
what-you-wrote = Esto es lo que escribió, para que no se pierda:
mistake-nothing-answered = Elija una respuesta aquí, o para cualquier otra.
link-is-for = Este enlace es solo para { $name }.
stop-link = Yo no pedí esto. Anular este enlace.
stop-link-title = ¿Anular este enlace?
stop-link-what-happens = Entonces nadie podrá decir cómo va por este enlace. Lo que ya se dijo se queda. Puede pedir un enlace nuevo a la coordinación cuando quiera.
stop-link-send = Anular el enlace
stop-link-keep = Dejarlo
link-stopped = El enlace quedó anulado
link-stopped-why = Ya no abre nada. Puede cerrar esta página.
link-gone = Este enlace ya no funciona
link-gone-why = Los enlaces como este sirven por un tiempo. Este ya terminó, o lo que preguntaba ya está hecho o lo tiene otra persona.
link-gone-what-to-do = Pida uno nuevo a quien se lo envió o a la coordinación de su alianza. O escríbales cómo va: lo pueden anotar por usted.

my-actions = Mis acciones
my-links = Mis enlaces
my-links-lead = Quien tenga uno de estos enlaces puede decir cómo van sus acciones. No abre nada más.
report-links = Enlaces para informar
report-links-lead = Con un enlace así, la persona puede decir cómo van sus acciones, sin contraseña. No abre nada más.
no-links = Todavía no hay enlaces.
link-mailed = Enviado el { $day }
link-waits = Creado el { $day }, sin enviar todavía
link-copied = Copiado el { $day }
link-used = { $uses ->
        [one] usado el { $day }
       *[other] usado { $uses } veces, la última el { $day }
    }
link-unused = sin usar todavía
link-works-until = funciona hasta el { $day }
link-was-stopped = anulado
link-over = terminó
stop-this-link = Anular
stop-all-links = Anular todos los enlaces
copy-link = Copiar un enlace
no-link-needed = { $name } no es responsable de nada que esté abierto, así que no hay nada que preguntar.
link-shown-before = Ese enlace ya se creó, y se muestra una sola vez. Puede copiar otro; el primero también funciona hasta que lo anule.
link-for = Un enlace para { $name }
link-once = Mostramos este enlace una sola vez. Envíelo a { $name } y a nadie más: quien lo tenga puede responder.
link-message-label = Un mensaje para enviar
link-select = Tóquelo y elija “Seleccionar todo” y luego “Copiar”.
link-alone = Solo el enlace
link-message = Hola, { $name }: ¿cómo { $actions ->
        [one] va su acción
       *[other] van sus { $actions } acciones
    }? Dos toques, sin contraseña: { $link }
link-ends = Funciona hasta el { $day }.
link-done = Ya copié el enlace
links-are-there = Para copiar un enlace para alguien, abra la página de la persona.

print-sheet = Imprimir una hoja
enter-sheet = Pasar una hoja
sheet-of = ¿Cómo va todo, { $name }?
sheet-lead = Marque una casilla para cada una. Las notas y las fechas son opcionales. { $day }
sheet-print = Imprima esta página y repártala. Cuando regrese:
sheet-empty = { $name } no es responsable de nada que esté abierto.
sheet-new-date = Nueva fecha, y por qué
enter-sheet-of = Lo que respondió { $name }
enter-sheet-lead = Escriba lo que dice la hoja o lo que le contaron. Cuenta como la palabra de { $name }, anotada por usted hoy.
who-said-it = Quién lo dijo
record-answers = Anotar las respuestas
answers-recorded = { $answers ->
        [one] Se anotó 1 respuesta.
       *[other] Se anotaron { $answers } respuestas.
    }

was-closed = Esta reunión se cerró el { $day }.
close-meeting = Cerrar esta reunión
close-meeting-hint = El acta queda como están las cosas ahora. Sale enseguida por correo.
asked-before = { $ask } días antes de cada reunión preguntamos por correo a cada responsable cómo va. { $remind } días antes lo recordamos una vez a quienes no han contestado.
asked-before-not-yet = No preguntamos a nadie hasta que usted pulse Empezar a preguntar.
close-meeting-send = Cerrar esta reunión
refused-still-ahead = Esta reunión todavía no ha sido. Ciérrela en su día o después.
refused-called-off = Esta reunión se canceló.

## Site operators, and getting from one partnership to another

operators-title = Todas las alianzas
operators-lead = Aquí funda usted alianzas. Lo que hay en sus planes se queda con sus integrantes.
operators-members = Integrantes
operators-changed = Último cambio
operators-archived = terminó
operators-found = Fundar una alianza
operators-found-send = Fundarla
operators-slug-hint = Un nombre corto para direcciones web, como tres-rios. Déjelo vacío y lo hacemos a partir del nombre.
operators-coordinator = Nombre de quien la coordina
operators-coordinator-email = Correo electrónico de quien la coordina
operators-coordinator-hint = Esta persona recibe una invitación y deja entrar a las demás.
operators = Operadores del sitio
operators-hint = Quienes pueden fundar alianzas y elegir quién más puede.
operators-address = Correo electrónico de otra persona que opere el sitio
operators-add = Agregar a la persona
operators-remove = Quitar
operators-remove-whom = Quitar a { $email }
mistake-last-operator = Alguien tiene que poder fundar alianzas: agregue primero a otra persona.
switch-partnership = Cambiar

## Who did what

records = Quién hizo qué
records-lead = Todo lo que se anotó aquí, primero lo más reciente.
records-find = Buscar en los registros
records-who = Quién
records-anybody = Cualquier persona
records-way = Cómo
records-any-way = De cualquier manera
records-what = Sobre qué
records-anything = Cualquier cosa
records-from = Desde
records-to = Hasta
records-none = No se anotó nada
records-none-what-to-do = Nada coincide con lo que pidió. Pida menos a la vez.
records-latest = Lo más reciente
records-older = Anteriores
records-why = Por qué: { $why }
records-by-whom = { $name } · { $day }, { $time } · { $way }
records-by-nobody = { $day }, { $time } · { $way }
records-thing = { $kind } { $number } · { $called }
records-called = { $kind } · { $called }
records-on-action = { $kind } sobre la acción { $action }
records-said = Dijo: { $says }
records-written-down = Anotado por { $name }
records-taken-back = Deshecho
records-kept = Guardado; nada cambió en ello
records-partnership = Ajustes
records-vision = Visión
records-goal = Meta
records-objective = Objetivo
records-action = Acción
records-partner = Organización aliada
records-member = Integrante
records-work-group = Grupo de trabajo
records-meeting = Reunión
records-report = Informe de avance
records-reply = Respuesta

## The language that a person reads

aspect-language = Idioma
language-hint = Las páginas y los correos llegan en él.

## Correos que no se pudieron escribir

mail-not-composed = No pudimos preparar este correo. Lo intentaremos de nuevo.

## Meetings in full

from-to = { $from } – { $to }
aspect-hours = Horario
aspect-place = Lugar
aspect-link = Enlace para unirse
aspect-began = Empezada
aspect-outcome = Resultado
aspect-proposed-by = Propuesto por
aspect-presence = Asistencia
aspect-others = Otras personas que vinieron
aspect-agenda = Temas
agenda-in-numbers = { $added } agregados, { $omitted } fuera
section-wins = Logros desde la última reunión
section-help = Pidieron ayuda
section-overdue = Pasada su fecha
section-silent = Sin noticias
section-due = Vencen antes de la próxima reunión
section-decisions = Decisiones por tomar
section-other = También en la agenda
present = Presente
sent-regrets = Avisó que no venía
agreed = Acordado
not-agreed = No acordado
put-off = Aplazado
records-agenda = Agenda
records-attendance = Asistencia
records-decision = Decisión
records-amendment = Enmienda
mistake-no-web-address = Pegue una dirección que empiece con https://
mistake-no-time = Escriba una hora como 9:30 o 14:15.
mistake-no-beginning = Diga también cuándo empieza.
mistake-ends-early = Termina antes de empezar. Revise las horas.
mistake-not-on-agenda = Esto ya no está en la agenda.
mistake-minutes = Escriba minutos enteros de 0 a { $most }.
mistake-meeting-not-begun = Esta reunión no ha empezado. Empiécela primero.
mistake-meeting-closed = Esta reunión está cerrada. Agregue una enmienda a su acta.
begins = Empieza
ends = Termina
change-meeting = Cambiar la reunión
join-meeting = Unirse a distancia
meeting-link-hint = Para una videollamada. Empieza con https://

## La agenda de una reunión

ask-wins = ¿A quién damos las gracias?
ask-help = ¿Qué ayudaría, y quién puede darlo?
ask-overdue = ¿Qué falta por hacer, y para cuándo?
ask-silent = ¿Cómo va? ¿Hay algo que lo frena?
ask-due = ¿Estará listo para el { $day }?
ask-new-day = Piden moverlo al { $day }. ¿Lo movemos?
ask-no-lead = ¿Quién podría tomarlo?
ask-no-date = ¿Para cuándo?
ask-drifting = ¿Sigue siendo la fecha correcta?
ask-other = ¿Qué queremos hacer con esto?
agenda = Agenda
agenda-on = Agenda del { $day }
agenda-lead = El plan llena esta agenda hasta que la reunión empieza. Usted la ordena.
agenda-empty = Nada necesita una palabra
agenda-empty-what-to-do = Ninguna acción está atrasada, callada o atascada, y nada vence antes de la próxima reunión. Agregue de qué más hay que hablar.
agenda-total = { $topics ->
    [one] 1 tema
   *[other] { $topics } temas
  } · { $minutes } minutos
agenda-too-long = { $minutes ->
    [one] Es 1 minuto más de lo que dura la reunión.
   *[other] Son { $minutes } minutos más de lo que dura la reunión.
  }
agenda-more = { $more ->
    [one] 1 acción más necesita una palabra. Está en la revisión.
   *[other] { $more } acciones más necesitan una palabra. Están en la revisión.
  }
agenda-minutes = Minutos
agenda-minutes-for = Minutos para { $topic }
agenda-time = Desde
agenda-topic = Tema
agenda-top = Al principio
agenda-up = Subir
agenda-down = Bajar
agenda-move-up = Subir { $topic }
agenda-move-down = Bajar { $topic }
agenda-first = Poner { $topic } al principio
agenda-leave-out = Dejar fuera
agenda-leave-out-topic = Dejar fuera { $topic }
agenda-put-back = Devolver
agenda-put-back-topic = Devolver { $topic }
agenda-left-out = Fuera esta vez
agenda-left-out-hint = Quedan fuera hasta que los devuelva, diga lo que diga el plan.
agenda-add = Agregar un tema
agenda-add-title = ¿De qué se trata?
agenda-add-decision = Queremos decidir sobre esto
agenda-save = Guardar los minutos
agenda-arrange = Ordenar la agenda
agenda-fixed = La reunión ha empezado: el plan ya no cambia esta agenda.

minutes-brief = { $minutes } min
minutes-unit = min

## PDFs

press-missing = Esta copia de Followthrough se instaló sin PDF. Puede imprimir la página desde su navegador.
press-busy = Se están haciendo muchos PDF en este momento. Inténtelo de nuevo en unos minutos.

## The packet of a meeting

packet = Carpeta
packet-title = Carpeta del { $day }
packet-occasion = { $who }, { $day }
packet-contents = En esta carpeta
packet-figure = Cómo estamos
packet-now = Ahora
packet-then = El { $day }
packet-open = Acciones abiertas
packet-why = Por qué
packet-excused = Con permiso por ahora
packet-no-actions = Todavía no hay acciones.
packet-print = Imprimir la carpeta (PDF)
meeting-back = La reunión
packet-hint = La agenda, la revisión y el plan en uno, como están ahora.
packet-read = Leerla aquí

## El acta de una reunión

minutes-title = Acta del { $day }
minutes-closed = Cerrada
minutes-open = Todavía no: esta acta aún se escribe
minutes-amended = Enmienda del { $day }
minutes-amended-by = Enmienda del { $day }, de { $name }
minutes-decisions = Decisiones
minutes-no-decisions = No se decidió nada.
minutes-no-attendance = Nadie anotó quién estuvo.
minutes-reports = Cómo va
minutes-said = Dijeron
minutes-note = En sus palabras
minutes-added = Acciones nuevas
minutes-moved = Fechas movidas
minutes-from = De
minutes-to = A
minutes-reassigned = Nuevos responsables
minutes-others = También cambió
minutes-missed = Sin noticias
minutes-missed-count = { $actions ->
    [one] De 1 acción no se supo nada para esta reunión.
   *[other] De { $actions } acciones no se supo nada para esta reunión.
  }
minutes-read = Leer el acta
minutes-print = Imprimir el acta (PDF)
amendment-add = Agregar una enmienda
amendment-text = ¿Qué debe leerse con esta acta?
amendment-hint = El acta queda como está. Sus palabras van encima, con su nombre y el día.
amendment-send = Agregarla al acta
mistake-meeting-not-closed = Esta reunión aún no está cerrada. Anótelo allí, o ciérrela primero.
## Qué cambió, y el pasado

aspect-due-words = Palabras de la fecha
aspect-ended = Día en que terminó
turn-kind-finished = Terminada
turn-kind-added = Nueva
turn-kind-reported = Con avance
turn-kind-moved = Con otra fecha
turn-kind-reassigned = Con otro responsable
turn-kind-on-hold = En pausa
turn-kind-reopened = Retomada
turn-kind-renamed = Con otro nombre
turn-kind-changed = Cambiada
turn-kind-dropped = Retirada
turn-kind-removed = Ya no está
turn-place-no-lead = Nadie las tiene todavía
turn-place-plan = El plan en conjunto
turn-place-people = Personas
turn-place-meetings = Reuniones
turn-place-partnership = La alianza
turn-finished = Terminada el { $day }
turn-added = Es nuevo en el plan
turn-added-action = Es nueva. Responsable: { $lead }. Fecha: { $due }.
turn-reported = { $who }, { $day }: { $says }.
turn-percent = { $percent } % hecho.
turn-proposed = Pidió el { $day }: { $reason }
turn-taken-back = Se retiró: { $said }
turn-replied = { $name } respondió: { $text }
turn-moved = Pasó de { $from } a { $to }
turn-moved-often = Pasó de { $from } a { $to } (cambió { $times } veces)
turn-reassigned = Estaba con { $from }; ahora está con { $to }
turn-nobody = nadie
turn-on-hold = En pausa hasta el { $day }: { $reason }
turn-reopened = Se retomó
turn-renamed = Se llamaba { $from }
turn-dropped = Retirada: { $reason }
turn-left = Ya no está en la alianza
turn-merged = Ahora es parte de { $name }
turn-called-off = Se canceló
what-changed = Qué cambió
what-changed-since = Qué cambió desde el { $day }
past-on = Así estaba el { $day }.
past-at-meeting = Así estaba en la reunión del { $day }.
past-fixed = Aquí no se puede cambiar nada.
past-now = Ver cómo está ahora
past-choose = Cómo estaba otro día
past-day = Día
past-show = Mostrar
past-today = El { $day } no ha terminado, así que aún puede cambiar. Mire la página como está ahora, o vuelva mañana.
past-ahead = El { $day } está por venir. Vuelva y elija un día que ya pasó.
past-before = El { $day } todavía no había un plan aquí. Vuelva y elija un día posterior.
no-such-past = No hay nada que mostrar de ese día
mistake-when = Escriba un día como 2027-03-31 o 3/31/2027, o elija una reunión.
mistake-backwards = Elija un segundo día que venga después del primero.
changes-span = De { $from } a { $to }.
changes-meeting = la reunión del { $day }
changes-day = el final del { $day }
changes-today = ahora
changes-hint = Cada día cuenta hasta su final: lo hecho el primer día no aparece; lo hecho el último día sí.
changes-plan-before = El plan como estaba antes
changes-plan-after = El plan como estaba después
changes-none = Nada cambió en estos días
changes-none-what-to-do = Elija un primer día anterior para ver más.
changes-in-numbers = Qué cambió, en números
changes-choose = Elegir dos días o reuniones
changes-show = Mostrar qué cambió
changes-since-last = Desde la última reunión
changes-last-two = Entre las dos últimas reuniones
changes-from = Desde
changes-from-day = Desde el día
changes-to = Hasta
changes-to-day = Hasta el día
changes-a-day = El día escrito al lado
changes-instead = en su lugar
changes-group-meeting = Grupo de trabajo el { $day }
past-choose-what = Elija un día que ya pasó. Verá el plan, las acciones, las personas y la revisión como estaban al final de ese día.
turn-written-down = Lo anotó { $name }.
packet-changed = Qué cambió desde el { $day }
packet-unchanged = No cambió nada.
packet-what = Qué
packet-how = Cómo
meeting-as-of = El plan como estaba en esta reunión
meeting-changes = Qué cambió desde la reunión anterior
## Series and calendars

how-often = Cada cuánto
every-month = cada mes
every-two-months = cada dos meses
every-quarter = cada tres meses
every-half-year = dos veces al año
every-so-many-months = cada { $months } meses
months-to-skip = Meses sin reunión
months-to-skip-hint = En esos meses nadie se reúne. Los demás días no se mueven.
show-days = Ver los días primero
series-days = { $count ->
        [one] Se agregaría este día
       *[other] Se agregarían estos { $count } días
    }
series-day-taken = ya hay una
series-no-day = Ya se reúnen en todos estos días.
series-more = Más fechas de una serie
series-more-hint = Sigue como antes. Cambie lo que quiera.
add-more-dates = Agregar más fechas
in-series = Parte de una serie
in-series-ahead = { $count ->
        [0] Es la última.
        [one] Después viene una más.
       *[other] Después vienen { $count } más.
    }
change-scope = Qué reuniones
change-scope-hint = Lo que ya se celebró, empezó o se cerró queda como está. Un día nuevo vale siempre para una sola reunión.
only-this-meeting = solo esta
later-meetings-too = esta y todas las que siguen en su serie
why-changed = Por qué
why-changed-hint = Quienes vienen lo leen en el correo sobre el cambio.
mistake-every = Elija cada cuánto se reúnen.
mistake-no-month = Deje al menos un mes en que se reúnan.
mistake-meeting-begun = Esta reunión ya empezó. Ya no se puede mover ni cancelar.
mistake-series-meets-then = El { $day } ya se reúnen. Cambie las reuniones una por una.
people-are-told = Cuando una reunión cambia o se cancela, quienes vienen reciben un correo.

calendars = Su calendario
calendars-lead = El calendario de su teléfono o computadora puede mostrar lo que está planeado aquí. Vuelve a mirar cada pocas horas.
calendar-own = Sus fechas
calendar-own-what = Los días en que vencen sus acciones y las reuniones a las que puede venir.
calendar-all = Todas las reuniones
calendar-all-what = Las reuniones de toda la alianza y de cada grupo de trabajo. No dice nada de las acciones.
calendar-make = Crear una dirección
calendar-renew = Crear una dirección nueva
calendar-renew-what = Con una dirección nueva, la que tiene ahora deja de funcionar.
calendar-stop = Detenerla
calendar-made-on = Hay una dirección desde el { $day }. No guardamos copia que se pueda mostrar otra vez.
calendar-none = Todavía no hay dirección.
calendar-new = Su nueva dirección de calendario
calendar-once = Cópiela ahora. Se muestra solo esta vez. No se la dé a nadie: quien la tiene puede leer lo que hay en ella sin iniciar sesión.
calendar-address = La dirección
calendar-open-here = Abrirla en el calendario de este aparato
calendar-shown-before = Se creó una dirección y se mostró una vez. Para ver una de nuevo, cree otra.
calendar-done = Listo
calendar-how = Cómo agregarla
calendar-google = Google Calendar
calendar-google-how = En una computadora, abra Google Calendar. Junto a “Otros calendarios” pulse + y luego “Desde URL”. Pegue la dirección y pulse “Agregar calendario”.
calendar-apple = iPhone, iPad o Mac
calendar-apple-how = Pulse “Abrirla en el calendario de este aparato”. O en Calendario elija “Agregar suscripción” y pegue la dirección.
calendar-outlook = Outlook
calendar-outlook-how = En el calendario elija “Agregar calendario” y luego “Suscribirse desde la web”. Pegue la dirección y pulse “Importar”.
calendar-put = Póngalo en su calendario
calendar-addresses = Direcciones de calendario
calendar-addresses-count = { $count ->
        [one] Un programa de calendario puede leer lo planeado para esta persona.
       *[other] { $count } programas de calendario pueden leer lo planeado para esta persona.
    }
calendar-addresses-stop = Detener todas las direcciones de calendario
calendar-due = Vence: { $action }
calendar-meeting = Reunión de { $partnership }
calendar-group-meeting = Reunión de { $group } ({ $partnership })
calendar-called-off = Cancelada: { $meeting }
calendar-join = Unirse: { $link }
calendar-more = Más: { $link }
calendar-of-member = { $name } en { $partnership }
calendar-of-partnership = { $partnership }: reuniones

mail-is-meeting-change = Una reunión cambió
mail-change-subject = Novedades de la reunión del { $day } ({ $partnership })
mail-change-subject-moved = Ahora nos reunimos el { $day } ({ $partnership })
mail-change-subject-off = No hay reunión el { $day } ({ $partnership })
mail-change-subject-on = Sí nos reunimos el { $day } ({ $partnership })
mail-change-subject-many = Cambiaron { $count } reuniones ({ $partnership })
mail-change-lead = { $count ->
        [one] Una reunión de { $partnership } no es como usted la conoce.
       *[other] { $count } reuniones de { $partnership } no son como usted las conoce.
    }
mail-change-off = Se canceló.
mail-change-on = Sí se hace.
mail-change-day = Día nuevo: { $to }. Antes: { $from }.
mail-change-hours = Hora nueva: { $to }. Antes: { $from }.
mail-change-place = Lugar nuevo: { $to }. Antes: { $from }.
mail-change-link = Para unirse a distancia: { $to }
mail-change-who = Quiénes se reúnen ahora: { $to }. Antes: { $from }.
mail-change-everybody = todo el grupo
mail-change-open-question = aún no se sabe
mail-change-why = Por qué: { $why }
mail-change-end = { $count ->
        [one] El archivo de este correo la corrige en su calendario.
       *[other] El archivo de este correo las corrige en su calendario.
    }
mail-change-open = { $count ->
        [one] Ver la reunión
       *[other] Ver las reuniones
    }
mail-why-meetings = Recibe este correo porque puede venir a las reuniones de { $partnership }.
## Durante una reunión: ronda, asistencia, decisiones

roll-call = Ronda
roll-call-to = Seguir con la ronda
roll-call-progress = { $noted } de { $topics ->
        [one] 1 tema
       *[other] { $topics } temas
    } con notas
roll-call-start = Empezar por el primero
roll-call-go-on = Seguir donde estaba
roll-call-done = Ya pasaron por todo. Bien hecho.
begin-meeting = Empezar la reunión
begin-meeting-hint = El orden del día queda como está ahora, y puede anotar lo que dice la gente.
not-begun = Esta reunión no ha empezado
not-going-on = Ahora no se puede anotar nada aquí
to-the-meeting = A la reunión
what-you-typed = Lo que usted escribió
topics = Temas
no-topics = No hay nada en el orden del día. Agregue acciones y decisiones cuando lleguen.
minutes-count = { $minutes ->
        [one] 1 minuto
       *[other] { $minutes } minutos
    }
minutes-left = { $minutes ->
        [one] queda 1 minuto
       *[other] quedan { $minutes } minutos
    }
planned-for = previsto para las { $time }
roll-place = { $number } de { $topics }
roll-back = Atrás
roll-on = Siguiente
roll-all = Todos los temas
roll-skip = Saltar
roll-attendance = Asistencia: { $there }
roll-keys = Teclas: Alt + N es Siguiente, Alt + P es Atrás. En Firefox, también con Mayúsculas. Entrar anota.
record-and-next = Anotar y seguir
record-all-the-same = Anotar también lo mío
date-lead-percent = Nueva fecha, nuevo responsable, porcentaje
new-lead = Nuevo responsable
as-it-is = Como está
no-wins-yet = No hay logros desde la última reunión. ¿Qué salió bien de todos modos?
last-words = Lo último que se dijo
no-words-yet = Todavía no se dijo nada de esto.
just-recorded = Alguien fue más rápido
just-recorded-by = { $name } acaba de anotar «{ $says }».
just-recorded-what-to-do = Lo que usted escribió sigue aquí. Anótelo también, o salte.
ended-in-meeting = Ya no hay nada que preguntar. Todavía puede anotar una decisión.
decisions = Decisiones
decision-number = Decisión { $number }
proposed-by = propuesta por { $name }
correct-it = Corregirla
correct-decision = Corregir la decisión { $number }
note-decision = Anotar una decisión
keep-decision = Guardar la decisión
what-was-proposed = Qué se propuso
nobody-said = Nadie en particular
new-actions = Acciones nuevas
new-action-here = Agregar una acción nueva
attendance = Asistencia
attendance-there = { $there } presentes, { $excused } con disculpas.
attendance-hint = Toque un nombre cuando alguien esté. Tóquelo otra vez para quitarlo.
note-attendance = ¿Quién está?
nobody-noted = Todavía no hay nadie en la lista.
others-there = Otros que están
others-hint = Invitados, y quien no está en ninguna lista.
somebody-else = Otra persona
of-no-partner = De ninguna organización
back-to-roll-call = A la ronda
draft-kept = Guardamos lo que usted escribió aquí antes. Todavía no se envió.
draft-unsent = Esto todavía no se envió.
draft-unsent-why = Se fue la conexión. No se pierde nada: lo que escribió está guardado en este aparato, y se envía cuando vuelva la conexión.

## Documentos por correo

packet-mail = Enviarla por correo
packet-mail-again = Enviarla otra vez por correo
audience-reached = { $count ->
    [0] No llega a nadie.
    [one] Va a 1 persona: { $names }.
   *[other] Va a { $count } personas: { $names }.
  }
audience-more = { $names } y { $more } más
audience-unreached = No llega a { $count }: { $reasons }.
unreached-no-address = sin dirección { $count }
unreached-refused = dirección rechazada { $count }
unreached-chose-questions = eligió solo preguntas { $count }
unreached-chose-none = eligió no recibir correos { $count }
unreached-left = ya no está { $count }
round-sent = { $people ->
    [one] Se envió el { $day } a 1 persona.
   *[other] Se envió el { $day } a { $people } personas.
  }
packet-mailed = { $people ->
    [0] Nadie la recibe por correo: no hay a quién llegar de quienes quieren correos.
    [one] 1 persona la recibe por correo.
   *[other] { $people } personas la reciben por correo.
  }
mail-is-packet = Carpeta de una reunión
mail-is-minutes = Acta de una reunión
mail-packet-subject = Carpeta del { $day } ({ $partnership })
mail-packet-lead = { $partnership } se reúne el { $day }. De esto vamos a hablar. La carpeta viene en este correo.
mail-packet-open = Leer la carpeta
mail-minutes-subject = Acta del { $day } ({ $partnership })
mail-is-handed-back = falta responsable
mail-minutes-lead = { $partnership } se reunió el { $day }. El acta viene en este correo.
mail-minutes-open = Leer el acta

## A spreadsheet that comes in: what to look at, after the words in question

doubt-heading-without-kind = un título que no dice qué es: revise si se leyó bien
doubt-heading-taken-for-action = en esta fila no hay nada en la columna de acciones: el título mismo se tomó como acción
doubt-added-to-action-above = en esta fila no hay nada en la columna de acciones: se agregó a la acción de arriba
doubt-heading-with-details = un título con detalles propios: estas palabras no son de ninguna acción
doubt-several-lines = varias líneas: revise si cada una es una acción
doubt-lines-do-not-match = no hay tantas líneas como acciones: cada acción recibió todo
doubt-several-names = un nombre o varios: revise si se separaron bien
doubt-bare-number = un número sin formato: se leyó como la fecha que ese número es en una hoja de cálculo
doubt-day-first = se leyó como día/mes/año, como otras fechas de la columna
doubt-no-single-day = no es un solo día: se dejó en palabras
doubt-no-day-yet = todavía no hay un día: se dejó en palabras
doubt-no-year = no dice el año: se dejó en palabras
doubt-several-days = son varios días: se dejó en palabras
doubt-uncertain-day = el día no es seguro: se dejó en palabras
doubt-no-such-day = ese día no existe: se dejó en palabras
doubt-no-date = no se reconoce ninguna fecha: se dejó en palabras
doubt-end-before-start = el final es antes del inicio: se dejó en palabras
doubt-ongoing-with-end = dice que es continua y también cuándo termina: se tomó el último día como fecha límite
doubt-unexplained-code = una clave que el archivo no explica: se leyó como la leería la mayoría
doubt-unknown-status = no es un estado que conozcamos: se dejó en palabras
doubt-due-by-contents = no conocemos el título de esta columna: por lo que contiene, se tomó como fechas límite
doubt-status-by-contents = no conocemos el título de esta columna: por lo que contiene, se tomó como estados
doubt-partners-by-names = no conocemos el título de esta columna: por los nombres, se tomó como organizaciones
doubt-lead-by-names = esta columna no tiene título: por los nombres, se tomó como responsable
doubt-actions-by-length = no conocemos el título de esta columna: se tomó como acciones porque tiene más palabras que las otras
doubt-long-heading = no cabe en un título: el resto se queda con las palabras de la fila
doubt-long-title = no cabe en un título: el resto está en las notas
doubt-long-words = es más de lo que cabe: el resto se queda con las palabras de la fila
doubt-short-win-without-days = un logro rápido necesita un día de inicio y una fecha límite: entra como una acción común
doubt-starts-after-due = empezaría después de su fecha límite: el inicio se dejó en palabras
doubt-action-ended = la acción ya terminó: su fecha límite se queda como estaba
doubt-rests-until = en pausa, pero ¿hasta cuándo? Queda en pausa hasta el { $day }

## A file that was refused: what is wrong with it, where, and what to do

file-empty = El archivo está vacío. Elija el archivo que contiene el plan.
file-too-large = El archivo tiene más de { $most } MB. Guarde las hojas del plan en un archivo nuevo, sin imágenes, y elija ese.
file-old-excel = Este es un archivo antiguo de Excel (.xls). Ábralo, guárdelo como libro de Excel (.xlsx) y elija ese.
file-encrypted = El archivo está protegido con una contraseña. Ábralo, guarde una copia sin la contraseña y elija la copia.
file-unknown = Esto es { $what }. Un plan puede venir de un libro de Excel (.xlsx), una hoja de cálculo de OpenDocument (.ods), un archivo CSV (.csv) o nuestro propio JSON.
file-damaged = El archivo está dañado. Ábralo en su programa de hojas de cálculo, guárdelo con otro nombre y elija ese.
file-damaged-at = El archivo está dañado ({ $place }). Ábralo en su programa de hojas de cálculo, guárdelo con otro nombre y elija ese.
file-too-much = La hoja “{ $sheet }” contiene demasiado en la celda { $cell }: { $what }. Guarde solo las filas del plan en un archivo nuevo y elija ese.
file-too-dense = El archivo, ya descomprimido, ocupa mucho más que un plan. Copie las celdas del plan en un archivo nuevo y elija ese.
file-too-hard = Leer el archivo tomó demasiado tiempo o memoria. Copie las celdas del plan en un archivo nuevo y elija ese.
file-no-words = Ninguna hoja del archivo tiene palabras. Elija el archivo que contiene el plan.
file-unavailable = No se pudo leer el archivo en este momento. Inténtelo otra vez en un momento.
file-is-pdf = un PDF
file-is-picture = una imagen
file-is-packed-file = un archivo comprimido
file-is-packed-folder = una carpeta comprimida (.zip)
file-is-text-document = un documento de texto
file-is-word-document = un documento de Word
file-is-presentation = una presentación
file-is-web-page = una página web o un archivo XML
file-is-binary-excel = un libro binario de Excel (.xlsb)
file-is-other-open-document = un archivo de OpenDocument, pero no una hoja de cálculo
file-is-no-text = un archivo sin palabras que se puedan leer
file-in-sheet = hoja “{ $sheet }”
file-in-line = línea { $line }
file-in-plan-line = línea { $line }: no es un plan escrito por este programa
file-most-cells = hay más de { $most } celdas llenas
file-most-rows = hay más de { $most } filas llenas
file-most-letters-of-cell = hay más de { $most } letras en una celda
file-most-letters = hay más de { $most } letras en total

## Asking for help

mail-help-subject = Se necesita ayuda: { $title } ({ $partnership })
mail-help-subject-many = Se necesita ayuda: { $title } y { $others } más ({ $partnership })
mail-help-lead = { $count ->
        [one] Alguien no puede avanzar y pide ayuda.
       *[other] { $count } personas no pueden avanzar y piden ayuda.
    } Puede contestar en la página de la acción. Quien pidió ayuda recibe su respuesta por correo.
mail-help-asked = { $who } pidió ayuda el { $day }
mail-help-answer = Contestar
mail-help-end = Le avisamos enseguida para que nadie tenga que esperar hasta la reunión.
mail-quoted = «{ $words }»
mail-answered-subject = { $helper } contestó: { $title } ({ $partnership })
mail-answered-lead = { $count ->
        [one] Usted pidió ayuda. Aquí tiene una respuesta. ¿Cómo va ahora?
       *[other] Usted pidió ayuda. Aquí tiene { $count } respuestas. ¿Cómo va ahora?
    }
answered-you = { $who } contestó el { $day }
mail-answered-by = { $helper } contestó el { $day }
mail-see-action = Abrir la acción
mail-why-asked-for-help = Recibe este correo porque pidió ayuda en el plan de { $partnership }.
mail-is-help-wanted = un pedido de ayuda
mail-is-help-answered = una respuesta a un pedido de ayuda

## Who is not reached

aspect-phone = Teléfono
member-phone-hint = Solo lo ven quienes coordinan y dirigen, y solo en la pantalla.
unreached-leads = A quién no se llega
unreached-leads-none = Se llega a todas las personas responsables.
unreached-leads-what = Estas organizaciones son responsables de algo y ningún correo les pregunta cómo va.
unreached-nobody = Aquí no se pregunta a nadie: nadie de esta organización informa, o quien la tenía ya no está.
unreached-because-no-address = sin dirección
unreached-because-refused = la dirección rechazó un correo
unreached-because-chose-questions = eligió solo preguntas
unreached-because-chose-none = eligió no recibir correos
unreached-because-left = ya no está

## Starting to ask

start-asking = Empezar a preguntar
asking-nobody-yet = Todavía nadie recibe correos del plan. Cuando el plan esté listo:
asking-not-yet = Todavía nadie recibe correos. En cuanto empiece, a cada persona responsable se le pregunta antes de cada reunión y se le avisa de lo que le toca.
asking-since = El plan pregunta desde el { $day }.
asking-first = El primer correo
asking-next = El próximo correo que pregunta
asking = Preguntas por correo
asking-look = Ver el próximo correo y quién lo recibe
asking-first-when = Sale el { $day }, antes de la reunión del { $meeting }.
asking-no-meeting = No hay ninguna reunión prevista. Se pregunta antes de una reunión: agregue una primero.

## A link whose time is over

link-meeting-over = La reunión del { $meeting } ya pasó
link-ended = Este enlace ya terminó
link-ended-actions = Así siguieron sus acciones
link-ended-new = ¿Tiene algo que contar ahora? Podemos enviarle un enlace nuevo, a la dirección que la alianza tiene de usted.
link-ended-send = Envíenme un enlace nuevo
link-renewed = Un enlace nuevo va en camino
link-renewed-what = Si la alianza tiene una dirección de usted, el correo llega en un minuto. Si no llega, pregunte a quien coordina.
mail-new-link-subject = Su nuevo enlace: ¿cómo va?
mail-new-link-lead = Aquí está el enlace nuevo que pidió. Toque una respuesta para cada acción.
mail-is-new-link = un enlace nuevo
mail-signed = { $name }
mail-signed-reachable = ¿Preguntas? Responda a este correo. – { $name }
mail-and-more = y { $count } más
mail-who-meets = { $group } ({ $partnership })
shared-computer = Otras personas usan esta computadora
shared-computer-hint = Por ejemplo, en una biblioteca o una oficina. La sesión dura solo hasta que cierre el navegador.
correct-address = ¿No es su dirección? Corríjala
sign-in-to-as = Entrar a { $partnership } como { $email }.
welcome = Le damos la bienvenida
mail-welcome-subject = Bienvenida: { $partnership } está lista
mail-welcome-lead = { $partnership } ya tiene un lugar para su plan.
mail-welcome-keep = Guarde esta dirección
mail-welcome-first = El primer paso
mail-welcome-first-how = Si su plan está en una hoja de cálculo, tráigala. Si no, escriba la visión y la primera meta.
mail-welcome-import = Traer una hoja de cálculo
mail-welcome-quiet = Nadie más recibe un correo de aquí hasta que usted pulse Empezar a preguntar.
mail-why-set-up = Recibe este correo porque creó { $partnership } con esta dirección.
mail-is-welcome = bienvenida
invitation-waits = Que la invitación espere
invitation-waits-hint = Si no, sale en menos de un minuto a la dirección de arriba. La que espera sale cuando pulse Enviar la invitación en la página de la persona.
invite = Enviar la invitación
typed-address = ¿Es correcta la dirección { $email }? Sin ella no podrá volver a entrar.
sign-in-to = Entrar a { $partnership }
mail-sign-in-subject-to = Su enlace para entrar ({ $partnership })
