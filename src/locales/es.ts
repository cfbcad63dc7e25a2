/** Spanish for every element. Once this is imported, `locale="es"` and `lang="es"` show Spanish messages. */
import { settingsChanged } from '../settings/page-settings.js';
import { common } from '../i18n/es/common.js';
import { enrollmentCard } from '../i18n/es/enrollment-card.js';
import { lifeEvents } from '../i18n/es/life-events.js';
import { planPicker } from '../i18n/es/plan-picker.js';
import { planPickerElection } from '../i18n/es/plan-picker-election.js';
import { planPickerFilters } from '../i18n/es/plan-picker-filters.js';
import { planPickerGlossary } from '../i18n/es/plan-picker-glossary.js';
import { planPickerRanges } from '../i18n/es/plan-picker-ranges.js';
import { planPickerTable } from '../i18n/es/plan-picker-table.js';
import { planYearForm } from '../i18n/es/plan-year-form.js';
import { planYears } from '../i18n/es/plan-years.js';
import { qleList } from '../i18n/es/qle-list.js';
import { reissue } from '../i18n/es/reissue.js';
import { addLanguage } from '../i18n/strings.js';

addLanguage('es', {
  ...common,
  ...lifeEvents,
  ...planPicker,
  ...planPickerElection,
  ...planPickerFilters,
  ...planPickerGlossary,
  ...planPickerRanges,
  ...planPickerTable,
  ...enrollmentCard,
  ...qleList,
  ...reissue,
  ...planYears,
  ...planYearForm,
});
settingsChanged();
