import type { PropertyValues, TemplateResult } from 'lit';
import { LitElement, css, html } from 'lit';
import { settingsChanged } from './page.js';
import type { HostSettings } from './settings.js';
import { settingProperties } from './settings.js';

// The settings' properties are made by Lit from `settingProperties`; the interface tells the types so.
export interface VitableProvider extends HostSettings {}

/**
 * Settings for the elements inside it; lays out nothing of its own (`display: contents`).
 *
 * It may be defined, inserted, changed or removed after the elements inside it: they look again each time.
 *
 * @slot - The part of the page that the settings are for.
 */
export class VitableProvider extends LitElement {
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
