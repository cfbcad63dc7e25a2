import { sendKeys } from '@web/test-runner-commands';
import { expect } from '../support/elements/expect.js';
import { breathe, cleanUp, record, settled } from '../support/elements/mount.js';
import type { Picker } from '../support/elements/picker.js';
import { click, unfold } from '../support/elements/picker.js';
import { data, entries, formWith, pickerIn } from '../support/elements/picker-form.js';
import { expectFocus, expectSame, field, holdsFocus, part, radios } from '../support/elements/shadow.js';
import { now } from '../support/fixtures/models.js';

/**
 * The picker, as the form suites of web-platform-tests, Material Web and Web Awesome examine a control: what they assert
 * of a native or custom control holds for it as well. Where it can be, a native control beside it says what is right.
 */

/** A native control with the members that the suites read. */
type Control = Pick<
  HTMLSelectElement,
  | 'name'
  | 'required'
  | 'disabled'
  | 'form'
  | 'willValidate'
  | 'validity'
  | 'validationMessage'
  | 'checkValidity'
  | 'reportValidity'
  | 'setCustomValidity'
> &
  HTMLElement;

/** A form with a native control and a picker, neither of which has a name, a choice or a rule yet. */
async function both(): Promise<{ form: HTMLFormElement; native: Control; picker: Picker }> {
  const form = formWith('<select><option value="">None<option value="one">One</select>');
  const picker = await pickerIn(form);
  picker.removeAttribute('name');
  return { form, native: form.querySelector('select')!, picker };
}

/** Does the same to a native control and a picker, and expects the same of both. */
function expectAlike(
  controls: { native: Control; picker: Picker },
  what: string,
  act: (control: Control) => unknown,
): void {
  expect(act(controls.picker), what).to.deep.equal(act(controls.native));
}

describe('Like a native control, a picker', () => {
  it('has properties of the same type, whether or not they are set', async () => {
    const controls = await both();
    const types = (control: Control) => [
      [control.name, control.required, control.disabled, control.willValidate, control.validationMessage],
      [typeof control.setCustomValidity, typeof (control as Partial<HTMLSelectElement>).type],
    ];
    expectAlike(controls, 'at first', types);
    expect(controls.picker.type).to.equal('vitable-plan-picker');
    const fresh = [document.createElement('select'), document.createElement('vitable-plan-picker')] as const;
    expect([fresh[1].name, fresh[1].form, fresh[1].required, fresh[1].disabled]).to.deep.equal([
      fresh[0].name,
      fresh[0].form,
      fresh[0].required,
      fresh[0].disabled,
    ]);
    expect(fresh[1].outerHTML, 'it writes no attribute before it is used').to.equal(
      '<vitable-plan-picker></vitable-plan-picker>',
    );
  });

  it('keeps name, required and disabled in attributes, at once and in both directions', async () => {
    const controls = await both();
    const { form } = controls;
    expectAlike(controls, 'by property', (control) => {
      const seen: unknown[] = [];
      const note = () =>
        seen.push([
          control.name,
          control.required,
          control.disabled,
          ['name', 'required', 'disabled'].map((name) => control.getAttribute(name)),
          form.elements.namedItem('medical') === control,
          form.elements.namedItem('dental') === control,
          control.matches(':disabled'),
          control.matches(':enabled'),
          control.willValidate,
          control.validity.valueMissing,
          form.checkValidity(),
        ]);
      control.name = 'medical';
      note();
      control.name = 'dental';
      note();
      control.required = true;
      note();
      control.disabled = true;
      note();
      control.required = control.disabled = false;
      control.name = '';
      note();
      return seen;
    });
    expectAlike(controls, 'by attribute', (control) => {
      const seen: unknown[] = [];
      control.setAttribute('name', 'vision');
      control.setAttribute('required', '');
      seen.push([control.name, control.required, control.validity.valueMissing]);
      control.setAttribute('disabled', 'false');
      seen.push([control.disabled, control.willValidate]);
      for (const name of ['name', 'required', 'disabled']) control.removeAttribute(name);
      seen.push([control.name, control.required, control.disabled, control.willValidate]);
      return seen;
    });
  });

  it('is found in form.elements, and sends its entries, under a name set in the same step', async () => {
    const { form, picker } = await both();
    picker.value = 'plan_silver';
    expect(entries(form)).to.deep.equal([]);
    picker.name = 'medical';
    expectSame(form.elements.namedItem('medical') as Element, picker);
    expect(new FormData(form).get('medical')).to.equal('plan_silver');
    picker.disabled = true;
    expect(entries(form)).to.deep.equal([]);
    picker.disabled = false;
    expect(new FormData(form).get('medical')).to.equal('plan_silver');
    await picker.updateComplete;
    expect([...new FormData(form).keys()]).to.deep.equal(['medical', 'medical.coverage_tier']);
  });

  it('belongs to the form around it, or to the one that its `form` attribute names', async () => {
    const { form, picker } = await both();
    const other = formWith();
    other.id = 'other';
    expectSame(picker.form, form);
    picker.setAttribute('form', 'other');
    expectSame(picker.form, other);
    picker.setAttribute('form', 'nowhere');
    expectSame(picker.form, null);
    picker.removeAttribute('form');
    expectSame(picker.form, form);
    form.remove();
    expectSame(picker.form, form);
  });
});

describe('setCustomValidity()', () => {
  it('holds a form back with the host page’s own message until it is cleared', async () => {
    const controls = await both();
    const { form } = controls;
    expectAlike(controls, 'set and cleared', (control) => {
      const seen: unknown[] = [];
      const note = () =>
        seen.push([
          control.validity.customError,
          control.validity.valid,
          control.validity.valueMissing,
          control.validationMessage,
          control.checkValidity(),
          control.matches(':invalid'),
          control.matches(':valid'),
          form.checkValidity(),
        ]);
      note();
      control.setCustomValidity('Talk to HR first.');
      note();
      control.setCustomValidity('Now to your manager.');
      note();
      control.setCustomValidity('');
      note();
      return seen;
    });
  });

  it('goes together with the picker’s own rules: either holds the form back, its message comes first', async () => {
    const controls = await both();
    expectAlike(controls, 'required', (control) => {
      const seen: unknown[] = [];
      control.required = true;
      control.setCustomValidity('Talk to HR first.');
      seen.push([control.validity.customError, control.validity.valueMissing, control.validationMessage]);
      control.setCustomValidity('');
      seen.push([control.validity.customError, control.validity.valueMissing, control.checkValidity()]);
      return seen;
    });
    const { picker } = controls;
    expect(picker.validationMessage).to.equal('Choose a plan');
    Object.assign(picker, { value: 'plan_gold', coverageTier: 'ES' });
    picker.setCustomValidity('Talk to HR first.');
    expect(picker.validationMessage).to.equal('Talk to HR first.');
    picker.setCustomValidity('');
    expect([picker.validity.customError, picker.validity.valueMissing]).to.deep.equal([true, false]);
    expect(picker.validationMessage).to.match(/^Harborlight Gold is not offered/);
  });

  it('stays through a choice, a reset, other plans and a reload of the form’s state, and makes a string of anything', async () => {
    const controls = await both();
    const { form, picker } = controls;
    picker.setCustomValidity('Talk to HR first.');
    picker.value = 'plan_silver';
    await picker.updateComplete;
    expect(picker.validationMessage).to.equal('Talk to HR first.');
    form.reset();
    expect(picker.validationMessage).to.equal('Talk to HR first.');
    picker.data = data();
    await picker.updateComplete;
    picker.locale = 'es';
    await picker.updateComplete;
    expect([picker.validationMessage, picker.validity.valid]).to.deep.equal(['Talk to HR first.', false]);
    expectAlike(controls, 'undefined', (control) => {
      control.setCustomValidity(undefined as unknown as string);
      return [control.validationMessage, control.validity.customError];
    });
  });

  it('counts before the picker is on the page and before it has data, and not while it is disabled', async () => {
    const picker = cleanUp(document.createElement('vitable-plan-picker'));
    picker.setCustomValidity('Talk to HR first.');
    const form = formWith();
    form.append(picker);
    expect([picker.checkValidity(), form.checkValidity()]).to.deep.equal([false, false]);
    Object.assign(picker, { data: data(), now });
    await settled(picker);
    expect(picker.validationMessage).to.equal('Talk to HR first.');
    picker.disabled = true;
    expect([picker.willValidate, picker.checkValidity(), form.checkValidity()]).to.deep.equal([
      false,
      true,
      true,
    ]);
    picker.disabled = false;
    expect(form.checkValidity()).to.be.false;
  });

  for (const [how, send] of [
    ['reportValidity()', (form: HTMLFormElement) => form.reportValidity()],
    ['a press of its button', (form: HTMLFormElement) => form.querySelector('button')!.click()],
    ['requestSubmit()', (form: HTMLFormElement) => form.requestSubmit()],
  ] as const) {
    it(`stops the form on ${how}, with one invalid event and the focus on a plan`, async () => {
      const form = formWith('<button>Send</button>');
      const picker = await pickerIn(form, { value: 'plan_silver' });
      const heard: Event[] = [];
      picker.addEventListener('invalid', (event) => heard.push(event));
      picker.setCustomValidity('Talk to HR first.');
      send(form);
      expect([form.sent, heard.length, heard[0]!.cancelable]).to.deep.equal([0, 1, true]);
      expect(holdsFocus(picker)).to.be.true;
      picker.setCustomValidity('');
      send(form);
      expect([heard.length, form.sent]).to.deep.equal([1, how === 'reportValidity()' ? 0 : 1]);
    });
  }

  it('does not stop a form with `novalidate`', async () => {
    const form = formWith('<button>Send</button>');
    form.noValidate = true;
    const picker = await pickerIn(form);
    picker.setCustomValidity('Talk to HR first.');
    form.querySelector('button')!.click();
    expect(form.sent).to.equal(1);
  });
});

describe('The focus', () => {
  for (const [how, off] of [
    ['its attribute', (picker: Picker) => picker.setAttribute('disabled', '')],
    ['its property', (picker: Picker) => void (picker.disabled = true)],
    ['a fieldset', (picker: Picker) => void (picker.closest('fieldset')!.disabled = true)],
  ] as const) {
    it(`does not go to a picker that is disabled by ${how}, neither at once nor after its render`, async () => {
      const form = formWith('<fieldset></fieldset><input>');
      const picker = await pickerIn(form.firstElementChild!, { value: 'plan_silver' });
      const input = form.querySelector('input')!;
      input.focus();
      off(picker);
      picker.focus();
      expectFocus(input);
      await picker.updateComplete;
      picker.focus();
      picker.click();
      expectFocus(input);
    });
  }

  it('goes to the plans by focus() and by a press of the label, as long as the picker is enabled', async () => {
    const form = formWith('<label for="picker">Plan</label>');
    const picker = await pickerIn(form, { value: 'plan_silver', disabled: true }, { id: 'picker' });
    picker.disabled = false;
    await picker.updateComplete;
    for (const reach of [() => picker.focus(), () => form.querySelector('label')!.click()]) {
      reach();
      expectFocus(field(picker, 'Larkspur Silver'));
      field(picker, 'Larkspur Silver').blur();
    }
  });
});

describe('Enter on a radio', () => {
  /**
   * Forms, and what WHATWG's rules of implicit submission say of Enter in them: the number of submissions, and the names of
   * the buttons that are pressed.
   */
  const FORMS: readonly (readonly [what: string, html: string, sent: number, pressed: readonly string[]])[] =
    [
      ['with a button', '<button name="send">Send</button>', 1, ['send']],
      [
        'with several buttons',
        '<button name="first">A</button><button name="second">B</button>',
        1,
        ['first'],
      ],
      [
        'whose first button sends nothing',
        '<button type="button" name="other">X</button><input type="submit" name="send">',
        1,
        ['send'],
      ],
      [
        'whose button is disabled',
        '<button disabled name="off">A</button><button name="on">B</button>',
        0,
        [],
      ],
      ['without a button and field', '', 1, []],
      ['without a button, with one field', '<input name="note"><input type="checkbox">', 1, []],
      ['without a button, with two fields', '<input name="note"><input type="email">', 0, []],
      ['that is not valid', '<button name="send">Send</button><input required>', 0, ['send']],
    ];

  for (const [what, html, sent, pressed] of FORMS) {
    // Browsers deviate from the rules for native radios where no button, or a disabled one, comes first.
    const isAgreed = /button name|type="button"/.test(html) && !html.includes('disabled');
    it(`sends a form ${what} by the rules${isAgreed ? ', as a native radio does' : ''}`, async () => {
      for (const isNative of isAgreed ? [true, false] : [false]) {
        const form = formWith(html);
        const presses: string[] = [];
        form.addEventListener('click', ({ target }) => {
          if ((target as Element).matches('button, [type=submit]'))
            presses.push((target as HTMLButtonElement).name);
        });
        let radio: HTMLElement;
        if (isNative) {
          form.insertAdjacentHTML('beforeend', '<input type="radio" name="native">');
          radio = form.querySelector<HTMLElement>('[type=radio]')!;
        } else {
          radio = field(await pickerIn(form, { value: 'plan_silver' }), 'Larkspur Silver');
        }
        radio.focus();
        await sendKeys({ press: 'Enter' });
        expect([form.sent, presses], isNative ? 'native' : 'picker').to.deep.equal([sent, pressed]);
        form.remove();
      }
    });
  }

  it('presses a button elsewhere on the page that belongs to the form, and no button of another form', async () => {
    const form = formWith();
    form.id = 'own';
    const outside = cleanUp(document.createElement('div'));
    outside.innerHTML = '<form><button>Other</button></form><button form="own">Own</button>';
    document.body.append(outside);
    const heard = record('click');
    const picker = await pickerIn(form, { value: 'plan_silver' });
    picker.focus();
    await sendKeys({ press: 'Enter' });
    expect(form.sent).to.equal(1);
    expect(heard.map(({ target }) => (target as Element).textContent)).to.deep.equal(['Own']);
  });

  it('of the coverage tier or of declining sends it, too; one that only changes the view does not', async () => {
    const form = formWith();
    const picker = await pickerIn(form, { allowWaive: true });
    await unfold(picker);
    for (const [radio, sent] of [
      [field(picker, 'Family'), 1],
      [field(picker, 'I don’t want this coverage'), 2],
      [radios(picker, 'View')[0]!, 2],
      [radios(picker, 'Show costs by')[0]!, 2],
    ] as const) {
      radio.focus();
      await sendKeys({ press: 'Enter' });
      expect(form.sent).to.equal(sent);
    }
  });

  it('of the table and of the comparison sends it as well', async () => {
    const form = formWith();
    const picker = await pickerIn(form, { view: 'table', value: 'plan_silver' });
    picker.focus();
    await sendKeys({ press: 'Enter' });
    expect(form.sent).to.equal(1);
    for (const box of picker.shadowRoot!.querySelectorAll<HTMLElement>('[part~=compare] input'))
      await click(picker, box);
    await click(picker, part(picker, 'compare-button'));
    picker.focus();
    await sendKeys({ press: 'Enter' });
    expect(form.sent).to.equal(2);
  });

  it('sends nothing where the host page has cancelled the key, where there is no form, and with mode="elect"', async () => {
    const form = formWith('<button>Send</button>');
    const picker = await pickerIn(form, { value: 'plan_silver' });
    const cancel = (event: Event) => event.preventDefault();
    form.addEventListener('keydown', cancel);
    picker.focus();
    await sendKeys({ press: 'Enter' });
    expect(form.sent, 'cancelled').to.equal(0);
    form.removeEventListener('keydown', cancel);
    await sendKeys({ press: 'Enter' });
    expect(form.sent, 'not cancelled').to.equal(1);
    document.body.append(picker);
    picker.focus();
    await sendKeys({ press: 'Enter' });
    expect(form.sent, 'outside').to.equal(1);
    form.append(picker);
    picker.mode = 'elect';
    await picker.updateComplete;
    picker.focus();
    await sendKeys({ press: 'Enter' });
    await breathe();
    expect(form.sent, 'elect').to.equal(1);
  });
});
