/**
 * Entry point of the module script, `dist/cdn/vitable.js`: settings, session and transport. It fetches everything else from
 * files beside it when it is needed, and begins to read while the code of the elements is still arriving.
 */
import { LazyModule } from './dom/lazy-module.js';
import { firstReads } from './first-reads.js';
import { startFromModuleScript } from './settings/module-script.js';

// The build replaces every `import()` by a call of this function.
export { loadChunk } from './settings/chunks.js';

// In Node, and in a worker, there is nothing to do.
if (typeof HTMLElement !== 'undefined') {
  startFromModuleScript(import.meta.url, {
    firstReads,
    elements: {
      'vitable-provider': new LazyModule(
        async () => (await import('./settings/provider.js')).VitableProvider,
      ),
      'vitable-plan-picker': new LazyModule(
        async () => (await import('./elements/plan-picker/plan-picker.js')).VitablePlanPicker,
      ),
      'vitable-enrollment-card': new LazyModule(
        async () => (await import('./elements/enrollment-card/enrollment-card.js')).VitableEnrollmentCard,
      ),
      'vitable-qle-list': new LazyModule(
        async () => (await import('./elements/qle-list/qle-list.js')).VitableQleList,
      ),
      'vitable-plan-year-list': new LazyModule(
        async () => (await import('./elements/plan-year-list/plan-year-list.js')).VitablePlanYearList,
      ),
      'vitable-plan-year-card': new LazyModule(
        async () => (await import('./elements/plan-year-card/plan-year-card.js')).VitablePlanYearCard,
      ),
      'vitable-plan-year-form': new LazyModule(
        async () => (await import('./elements/plan-year-form/plan-year-form.js')).VitablePlanYearForm,
      ),
    },
    languages: { es: new LazyModule(() => import('./locales/es.js')) },
    client: new LazyModule(async () => (await import('./api/client.js')).VitableClient),
    advice: new LazyModule(() => import('./settings/script-attribute-advice.js')),
  });
}
