import { common } from '../../i18n/en/common.js';
import { planPicker } from '../../i18n/en/plan-picker.js';
import type { Strings } from '../../i18n/strings.js';

/** The picker's words in English, without those of its lazy modules. Every other language has the same keys. */
export const catalogue = { ...common, ...planPicker };

export type PickerKey = keyof typeof catalogue;

/** The picker's words in the language that is shown, and the formats that go with it. */
export type PickerStrings = Strings<PickerKey>;

/** The picker's words with those of a lazy module, for the code of that module alone. */
export type StringsWith<Key extends string> = Strings<PickerKey | Key>;
