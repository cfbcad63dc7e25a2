import type { planYearFormReview as english } from '../en/plan-year-form-review.js';

export const planYearFormReview: Readonly<Record<keyof typeof english, string>> = {
  'plan-year-form.warnings': 'Conviene revisar esto',
  'plan-year-form.warnings.hint': 'Aun así puede guardar.',
  'plan-year-form.warning.far': 'Entre el {date} y hoy hay más de diez años. Revise el año',
  'plan-year-form.warning.row-unused': 'Esta fila no tiene montos, así que no se guardará',
  'plan-year-form.warning.duplicate-pair': 'Aparece más de una vez',
  'plan-year-form.warning.missing-pair': 'Sin montos, aunque otro tipo de empleo los tiene',
  'plan-year-form.warning.unspecified-mixed':
    'Se usa junto con otros niveles de cobertura. No está claro qué montos se aplican a quién',
  'plan-year-form.warning.enrollment-ends-after-coverage-starts':
    'Termina después del inicio de la cobertura, el {date}',
  'plan-year-form.warning.not-twelve-months.one':
    'La cobertura dura {count} día. Doce meses terminarían el {date}',
  'plan-year-form.warning.not-twelve-months.other':
    'La cobertura dura {count} días. Doce meses terminarían el {date}',
  'plan-year-form.review.new': 'Revise el nuevo año del plan',
  'plan-year-form.review.edit': 'Revise sus cambios',
  'plan-year-form.create': 'Crear el año del plan',
  'plan-year-form.creating': 'Creando…',
  'plan-year-form.save': 'Guardar los cambios',
  'plan-year-form.saving': 'Guardando…',
  'plan-year-form.created': 'Se creó el año del plan',
  'plan-year-form.created.body': 'Cubre del {period}.',
  'plan-year-form.created.since':
    'Recibimos su intento anterior. Lo que cambió después todavía no está guardado.',
  'plan-year-form.created.coverage':
    'Tiene las fechas de cobertura de ese intento, no las del {period}. No se pueden editar, pero puede crear otro año del plan.',
  'plan-year-form.saved': 'Se guardaron sus cambios',
  'plan-year-form.edit-it': 'Editarlo',
  'plan-year-form.go-on': 'Seguir editando',
  'plan-year-form.failed.create': 'No se creó el año del plan',
  'plan-year-form.failed.save': 'No se guardaron sus cambios',
  'plan-year-form.failed.kept': 'No se perdió nada de lo que ingresó.',
  'plan-year-form.failed.missing': 'No lo recibimos. No se perdió nada de lo que ingresó. Intente de nuevo.',
  'plan-year-form.failed.validation':
    'Algo no se aceptó. No se perdió nada de lo que ingresó. Revise las fechas y los montos.',
  'plan-year-form.failed.conflict':
    'No concuerda con lo que está registrado. No se perdió nada de lo que ingresó. Revise la lista de años del plan antes de intentar de nuevo.',
  'plan-year-form.unsure': 'No pudimos confirmar que se guardó',
  'plan-year-form.failed.unsure':
    'No se perdió nada de lo que ingresó. Si intenta de nuevo, primero verificaremos para no guardar nada dos veces.',
};
