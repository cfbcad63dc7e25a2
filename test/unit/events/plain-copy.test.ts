import { describe, expect, it } from 'vitest';
import { plainCopy } from '../../../src/events/plain-copy.js';

/** As Vue wraps what a page calls `reactive`: each object that is read from a proxy is a proxy, too. */
const reactive = <Value extends object>(value: Value): Value =>
  new Proxy(value, {
    get: (target, key, receiver) => {
      const read: unknown = Reflect.get(target, key, receiver);
      return typeof read === 'object' && read !== null ? reactive(read) : read;
    },
  });

describe('the copy of an event’s detail', () => {
  const filters = { metals: ['Gold', 'Silver'], cost: { most: 20_000 }, carrier: null, text: undefined };

  it('is taken of the proxies of a framework, whose objects can’t be cloned', () => {
    const given = reactive({ planId: 'plan_1', filters });
    expect(() => structuredClone(given)).toThrow();
    expect(plainCopy(given)).toEqual({ planId: 'plan_1', filters });
  });

  it('shares no object with the original: what a listener changes in it changes nothing that is sent', () => {
    const copy = plainCopy(filters) as typeof filters;
    copy.metals.push('Bronze');
    copy.cost.most = 0;
    expect(filters.metals).toEqual(['Gold', 'Silver']);
    expect(filters.cost.most).toBe(20_000);
  });
});
