import type { planYearFormReview as english } from '../en/plan-year-form-review.js';

export const planYearFormReview: Readonly<Record<keyof typeof english, string>> = {
  'plan-year-form.warnings': 'Vale la pena revisarlo',
  'plan-year-form.warnings.hint': 'Esto no le impide guardar.',
  'plan-year-form.warning.far': 'La fecha {date} difiere en más de diez años de la de hoy. Revise el año',
  'plan-year-form.warning.row-unused': 'No tiene montos, así que esta fila no se guardará',
  'plan-year-form.warning.duplicate-pair': 'Aparece más de una vez',
  'plan-year-form.warning.missing-pair': 'Sin montos, aunque otro tipo de empleo los tiene',
  'plan-year-form.warning.unspecified-mixed':
    'Está junto a otros niveles de cobertura. No está definido qué montos valen para quién',
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
    'Un intento anterior sí había llegado. Lo que usted cambió desde entonces todavía no está guardado.',
  'plan-year-form.created.coverage':
    'Tiene las fechas de cobertura de ese intento, no las del {period}. No se pueden modificar; puede crear otro año del plan.',
  'plan-year-form.saved': 'Se guardaron sus cambios',
  'plan-year-form.edit-it': 'Modificarlo',
  'plan-year-form.go-on': 'Seguir modificando',
  'plan-year-form.failed.create': 'No se creó el año del plan',
  'plan-year-form.failed.save': 'No se guardaron sus cambios',
  'plan-year-form.failed.kept': 'No se perdió nada de lo que escribió.',
  'plan-year-form.failed.missing': 'No nos llegó. No se perdió nada de lo que escribió. Inténtelo de nuevo.',
  'plan-year-form.failed.validation':
    'Algo no fue aceptado. No se perdió nada de lo que escribió. Revise las fechas y los montos.',
  'plan-year-form.failed.conflict':
    'No concuerda con lo que está registrado. No se perdió nada de lo que escribió. Mire la lista de años del plan antes de intentarlo de nuevo.',
  'plan-year-form.unsure': 'No pudimos confirmar si se guardó',
  'plan-year-form.failed.unsure':
    'No se perdió nada de lo que escribió. Cuando lo intente de nuevo, primero revisaremos lo que está registrado, para que nada se guarde dos veces.',
};
