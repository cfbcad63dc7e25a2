/** Spanish for every element. Once this is imported, `locale="es"` and `lang="es"` show Spanish messages. */
import { settingsChanged } from '../settings/page-settings.js';
import { basic } from '../i18n/es/basic.js';
import { common } from '../i18n/es/common.js';
import { enrollmentCardChange } from '../i18n/es/enrollment-card-change.js';
import { enrollmentCard } from '../i18n/es/enrollment-card.js';
import { words as errors } from '../i18n/es/errors.js';
import { lifeEventUse } from '../i18n/es/life-event-use.js';
import { lifeEvents } from '../i18n/es/life-events.js';
import { pages } from '../i18n/es/pages.js';
import { planPicker } from '../i18n/es/plan-picker.js';
import { planPickerElection } from '../i18n/es/plan-picker-election.js';
import { planPickerFilters } from '../i18n/es/plan-picker-filters.js';
import { planPickerGlossary } from '../i18n/es/plan-picker-glossary.js';
import { planPickerRanges } from '../i18n/es/plan-picker-ranges.js';
import { planPickerTable } from '../i18n/es/plan-picker-table.js';
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
import { qleListChange } from '../i18n/es/qle-list-change.js';
import { qleListReport } from '../i18n/es/qle-list-report.js';
import { reissue } from '../i18n/es/reissue.js';
import { reopened } from '../i18n/es/reopened.js';
import { addLanguage } from '../i18n/strings.js';

addLanguage('es', {
  ...basic,
  ...pages,
  ...common,
  ...errors,
  ...lifeEvents,
  ...lifeEventUse,
  ...planPicker,
  ...planPickerElection,
  ...planPickerFilters,
  ...planPickerGlossary,
  ...planPickerRanges,
  ...planPickerTable,
  ...enrollmentCard,
  ...enrollmentCardChange,
  ...qleList,
  ...qleListChange,
  ...qleListReport,
  ...reissue,
  ...reopened,
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
