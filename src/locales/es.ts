/** Spanish for every element. Once this is imported, `locale="es"` and `lang="es"` show Spanish messages. */
import { settingsChanged } from '../settings/page-settings.js';
import { common } from '../i18n/es/common.js';
import { enrollmentCard } from '../i18n/es/enrollment-card.js';
import { lifeEvents } from '../i18n/es/life-events.js';
import { planPicker } from '../i18n/es/plan-picker.js';
import { planYearCard } from '../i18n/es/plan-year-card.js';
import { planYearClasses } from '../i18n/es/plan-year-classes.js';
import { planYearForm } from '../i18n/es/plan-year-form.js';
import { planYearFormConflict } from '../i18n/es/plan-year-form-conflict.js';
import { planYearFormDifferences } from '../i18n/es/plan-year-form-differences.js';
import { planYearFormPaste } from '../i18n/es/plan-year-form-paste.js';
import { planYearFormReview } from '../i18n/es/plan-year-form-review.js';
import { planYearList } from '../i18n/es/plan-year-list.js';
import { planYearMatrix } from '../i18n/es/plan-year-matrix.js';
import { planYears } from '../i18n/es/plan-years.js';
import { qleList } from '../i18n/es/qle-list.js';
import { reissue } from '../i18n/es/reissue.js';
import { addLanguage } from '../i18n/strings.js';

addLanguage('es', {
  ...common,
  ...lifeEvents,
  ...planPicker,
  ...enrollmentCard,
  ...qleList,
  ...reissue,
  ...planYears,
  ...planYearCard,
  ...planYearClasses,
  ...planYearList,
  ...planYearMatrix,
  ...planYearForm,
  ...planYearFormConflict,
  ...planYearFormDifferences,
  ...planYearFormPaste,
  ...planYearFormReview,
});
settingsChanged();
