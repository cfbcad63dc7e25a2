import { describe, expect, it } from 'vitest';
import { VitableError } from '../../../src/api/errors.js';
import { LazyModule } from '../../../src/dom/lazy-module.js';

/** A lazy module whose imports the test settles, in the order in which they were begun. */
function lazy() {
  type Named = { readonly name: string };
  const imports: { resolve: (module: Named) => void; reject: (reason: unknown) => void }[] = [];
  const module = new LazyModule(
    () => new Promise<Named>((resolve, reject) => imports.push({ resolve, reject })),
  );
  return { module, imports };
}

const failed = new TypeError('Failed to fetch dynamically imported module: https://host.example/?who=Avery');

describe('P1: a module that is loaded when it is wanted', () => {
  it('P1: is not imported before', () => {
    const { module, imports } = lazy();
    expect(imports).toHaveLength(0);
    expect(module.module).toBeUndefined();
  });

  it('P1: is imported once for callers at the same time, and once for all who come later', async () => {
    const { module, imports } = lazy();
    const both = [module.load(), module.load()];
    imports[0]?.resolve({ name: 'first' });
    expect(await Promise.all(both)).toEqual([{ name: 'first' }, { name: 'first' }]);
    expect(module.module).toEqual({ name: 'first' });
    expect(await module.load()).toBe(module.module);
    expect(imports).toHaveLength(1);
  });

  it('P1: that fails tells everyone who waits for it, as an error that may be tried again', async () => {
    const { module, imports } = lazy();
    const both = [module.load(), module.load()];
    imports[0]?.reject(failed);
    for (const { status, ...rest } of await Promise.allSettled(both)) {
      expect(status).toBe('rejected');
      const { reason } = rest as { reason: VitableError };
      expect(reason).toBeInstanceOf(VitableError);
      expect([reason.code, reason.retryable, reason.mayHaveArrived]).toEqual(['network', true, false]);
      // S1: an address may name a person.
      expect(`${reason.message} ${String(reason.cause)}`).not.toContain('Avery');
    }
    expect(module.module).toBeUndefined();
  });

  it('P1: that has failed is imported again by the next call', async () => {
    const { module, imports } = lazy();
    const first = module.load();
    imports[0]?.reject(failed);
    await expect(first).rejects.toThrow();
    const second = module.load();
    expect(imports).toHaveLength(2);
    imports[1]?.resolve({ name: 'second' });
    expect(await second).toEqual({ name: 'second' });
    expect(module.module).toEqual({ name: 'second' });
  });
});
