/** Spanish for every element. Once this is imported, `locale="es"` and `lang="es"` show Spanish messages. */
import { settingsChanged } from '../settings/page-settings.js';
import { common } from '../i18n/es/common.js';
import { enrollmentCardChange } from '../i18n/es/enrollment-card-change.js';
import { enrollmentCard } from '../i18n/es/enrollment-card.js';
import { words as errors } from '../i18n/es/errors.js';
import { lifeEventUse } from '../i18n/es/life-event-use.js';
import { lifeEvents } from '../i18n/es/life-events.js';
import { planPicker } from '../i18n/es/plan-picker.js';
import { planYearForm } from '../i18n/es/plan-year-form.js';
import { planYears } from '../i18n/es/plan-years.js';
import { qleList } from '../i18n/es/qle-list.js';
import { reissue } from '../i18n/es/reissue.js';
import { reopened } from '../i18n/es/reopened.js';
import { addLanguage } from '../i18n/strings.js';

addLanguage('es', {
  ...common,
  ...errors,
  ...lifeEvents,
  ...lifeEventUse,
  ...planPicker,
  ...enrollmentCard,
  ...enrollmentCardChange,
  ...qleList,
  ...reissue,
  ...reopened,
  ...planYears,
  ...planYearForm,
});
settingsChanged();
