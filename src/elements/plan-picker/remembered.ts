/** A value that is made anew only when what it is made from has changed. */
export class Remembered<Value> {
  #from: readonly unknown[] | undefined;
  #value: Value | undefined;

  get(from: readonly unknown[], make: () => Value): Value {
    if (this.#from === undefined || from.some((part, index) => !Object.is(part, this.#from?.[index]))) {
      this.#value = make();
      this.#from = from;
    }
    return this.#value as Value;
  }
}
