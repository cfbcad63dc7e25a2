import type { PropertyValues, TemplateResult } from 'lit';
import { css, html } from 'lit';
import { StyledElement } from '../theme/styled-element.js';
import { settingsChanged } from './page-settings.js';
import type { HostSettings } from './settings.js';
import { settingProperties } from './settings.js';

// Lit makes the properties from `settingProperties`. This interface declares them for TypeScript.
export interface VitableProvider extends HostSettings {}

/**
 * Provides settings for the elements inside it. It has no layout of its own (`display: contents`).
 *
 * It may be defined, inserted, changed or removed after the elements inside it; they then resolve their settings again.
 *
 * @attr {string} token-endpoint - URL on the host's server that answers with a short-lived token.
 * @attr {same-origin | include} token-credentials - Whether cookies go to a token endpoint elsewhere. Default `same-origin`.
 * @attr {string} api-base - Where the API is. Default `https://api.vitablehealth.com`.
 * @attr {string} context-key - The person whose data is shown. A change discards token and data and loads again.
 * @attr {string} locale - BCP 47 language tag. Default: the nearest `lang`, then `en`.
 * @attr {string} time-zone - IANA time zone that decides which day is today. Default: the browser's.
 * @attr {12 | 24 | 26 | 52} pay-periods - Paychecks in a year. If set, amounts per paycheck are offered.
 *
 * @slot - The part of the page that the settings apply to.
 */
export class VitableProvider extends StyledElement {
  static override readonly properties = settingProperties;

  static override readonly styles = css`
    :host {
      display: contents;
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    settingsChanged();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    settingsChanged();
  }

  protected override updated(_changed: PropertyValues<this>): void {
    settingsChanged();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitable-provider': VitableProvider;
  }
}
