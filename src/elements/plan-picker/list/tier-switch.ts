import type { TemplateResult } from 'lit';
import type { CoverageTier } from '../../../api/models.js';
import { tierWords } from '../../../i18n/words.js';
import { html, nothing } from '../../../ui/html.js';
import { segmentedControl } from '../../../ui/segmented-control.js';
import type { PickerStrings } from '../strings.js';

/** The coverage tiers to choose from. */
export interface TierChoice {
  /** The tiers that any plan is offered at. */
  readonly tiers: readonly CoverageTier[];
  /** Undefined where the host page has disabled the picker. */
  readonly choose: ((tier: CoverageTier) => void) | undefined;
}

/**
 * Whether the tier `Unspecified` is left out of the switch, because its name tells a person nothing. The panel then has a button
 * for it, since a plan may be offered at this tier alone.
 */
export function hasUnspecifiedApart({ tiers }: TierChoice, tier: CoverageTier): boolean {
  return tier !== 'Unspecified' && tiers.length > 1 && tiers.includes('Unspecified');
}

/** Who is covered: a switch or, in a narrow element, a list, which takes one line at any width. */
export function tierSwitch(
  strings: PickerStrings,
  given: TierChoice,
  tier: CoverageTier,
  narrow: boolean,
): TemplateResult | typeof nothing {
  const { tiers, choose } = given;
  const main = hasUnspecifiedApart(given, tier) ? tiers.filter((one) => one !== 'Unspecified') : tiers;
  if (main.length < 2) return nothing;
  const label = strings.t('plan-picker.tier.label');
  if (!narrow) {
    return segmentedControl({
      name: 'tier',
      compact: true,
      quiet: true,
      label,
      options: main.map((one) => [one, tierWords(strings, one)]),
      chosen: tier,
      choose,
    });
  }
  return html`<div part="tier-switch" class="field">
    <select
      class="rr-block"
      id="tier"
      aria-label=${label}
      ?disabled=${!choose}
      @change=${({ target }: Event) => choose?.((target as HTMLSelectElement).value as CoverageTier)}
    >
      ${main.map(
        (one) => html`<option value=${one} .selected=${one === tier}>${tierWords(strings, one)}</option>`,
      )}
    </select>
  </div>`;
}
