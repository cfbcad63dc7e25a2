import type { VitablePlanYearForm } from '../../src/elements/plan-year-form/plan-year-form.js';
import { expect } from '../support/elements/expect.js';
import { contribution } from '../support/elements/plan-years.js';
import {
  AS_READ,
  cell,
  changed,
  chord,
  click,
  copy,
  edited,
  enterAt,
  expectAt,
  expectEditing,
  formWith,
  goTo,
  gridText,
  isEditing,
  paste,
  press,
  told,
  type,
} from '../support/elements/plan-year-form.js';
import { part, partWords, words } from '../support/elements/shadow.js';

/** Pastes a text onto a cell. @returns whether the form has handled it */
async function pasteAt(form: VitablePlanYearForm, row: number, column: number, text: string) {
  await goTo(form, row, column);
  return paste(form, text);
}

const EMPTY = Array<string>(8).fill('');

describe('<vitable-plan-year-form>: pasting onto a cell', () => {
  it('fills the cells to the right and below, and keeps the focus', async () => {
    const form = await formWith();
    expect(await pasteAt(form, 0, 2, '1\t2\n3\t4')).to.be.true;
    expect(gridText(form)).to.deep.equal(
      changed([0, 2, '1.00'], [0, 3, '2.00'], [1, 2, '3.00'], [1, 3, '4.00']),
    );
    expectAt(form, 0, 2);
    expect(told(form)).to.equal('4 amounts pasted.');
  });

  for (const [name, text] of [
    ['Windows', '$1,234.50\t2\r\n3\t4\r\n'],
    ['old Macs', '1234.5\t2\r3\t4\r'],
    ['a sheet that quotes its cells', '"1,234.50"\t"2"\n"3"\t"4"\n'],
    ['accounting', ' US$ 1,234.50 \t$ 2.00\n USD 3 \t4.00 $\n'],
  ] as const) {
    it(`reads the notation of ${name}`, async () => {
      const form = await formWith();
      await pasteAt(form, 0, 1, text);
      expect(gridText(form)).to.deep.equal(
        changed([0, 1, '1,234.50'], [0, 2, '2.00'], [1, 1, '3.00'], [1, 2, '4.00']),
      );
      expect(told(form)).to.equal('4 amounts pasted.');
    });
  }

  it('replaces the text by a single value', async () => {
    const form = await formWith();
    await pasteAt(form, 1, 3, '$12');
    expect(gridText(form)).to.deep.equal(changed([1, 3, '12.00']));
    expect(told(form)).to.equal('1 amount pasted.');
  });

  it('empties cells where the block is empty', async () => {
    const form = await formWith();
    await pasteAt(form, 0, 1, '1\t\t3\n\t5');
    expect(gridText(form)).to.deep.equal(
      changed([0, 1, '1.00'], [0, 2, ''], [0, 3, '3.00'], [1, 1, ''], [1, 2, '5.00'], [1, 3, '']),
    );
    // The second row of the block is shorter: an editor has removed the tab of its empty last cell.
    expect(told(form)).to.equal('3 amounts pasted. 3 amounts cleared.');
  });

  it('leaves out and counts what is beyond the last column', async () => {
    const form = await formWith();
    await pasteAt(form, 0, 7, '1\t2\t3\t4');
    expect(gridText(form)).to.deep.equal(changed([0, 7, '1.00'], [0, 8, '2.00']));
    expect(told(form)).to.equal('2 amounts pasted. 2 didn’t fit and were left out.');
  });

  it('adds the rows that the block needs', async () => {
    const form = await formWith();
    await pasteAt(form, 1, 1, '1\n2\n3');
    const [first, second, ...added] = gridText(form);
    expect([first, second]).to.deep.equal(changed([1, 1, '1.00']));
    expect(added.map((texts) => texts.slice(1))).to.deep.equal([
      ['2.00', ...EMPTY.slice(1)],
      ['3.00', ...EMPTY.slice(1)],
    ]);
  });

  it('adds rows up to 200, and leaves out and counts the rest', async () => {
    const form = await formWith();
    await pasteAt(form, 1, 1, Array.from({ length: 205 }, (_, at) => `${at}`).join('\n'));
    expect(gridText(form)).to.have.length(200);
    expect(gridText(form)[199]![1]).to.equal('198.00');
    expect(told(form)).to.equal('199 amounts pasted. 6 didn’t fit and were left out.');
  });

  it('keeps and counts amounts that can’t be read, and marks them after the first review', async () => {
    const form = await formWith();
    await pasteAt(form, 0, 1, 'n/a\t-5\t1.234\t9');
    expect(gridText(form)).to.deep.equal(
      changed([0, 1, 'n/a'], [0, 2, '-5'], [0, 3, '1.234'], [0, 4, '9.00']),
    );
    expect(told(form)).to.equal('4 amounts pasted. 3 couldn’t be read.');
    expect(part(form, 'grid').querySelectorAll('[aria-invalid]')).to.have.length(0);
    await click(form, 'review');
    const marked = [...part(form, 'grid').querySelectorAll('[aria-invalid]')];
    expect(marked.map(words)).to.deep.equal([
      'n/aNot an amount',
      '-5Can’t be below 0',
      '1.234Use at most two decimals',
    ]);
    expect(partWords(form, 'summary')[0])
      .to.include('Full time, Employee only, Employee: Not an amount')
      .and.to.include('Full time, Employee and spouse, Employee: Use at most two decimals');
  });

  it('reads and announces it in the Spanish of the United States', async () => {
    const form = await formWith({}, { locale: 'es' });
    await pasteAt(form, 0, 1, '$1,234.50\tx');
    expect(gridText(form)[0]!.slice(0, 3)).to.deep.equal(['Tiempo completo', '1,234.50', 'x']);
    expect(told(form)).to.equal('2 montos pegados. 1 no se pudo leer.');
  });

  it('reads the German notation in German', async () => {
    const form = await formWith({}, { locale: 'de', messages: { de: {} } });
    await pasteAt(form, 0, 1, '1.234,50 $\t1,234.50');
    expect(gridText(form)[0]!.slice(1, 3)).to.deep.equal(['1.234,50', '1,234.50']);
    expect(told(form)).to.include('1 couldn’t be read');
  });

  it('pastes nothing onto a remove button', async () => {
    const form = await formWith();
    expect(await pasteAt(form, 0, 9, '1\t2')).to.be.false;
    expect(gridText(form)).to.deep.equal(AS_READ);
    expect(told(form)).to.equal('');
  });

  it('does nothing with an empty clipboard', async () => {
    const form = await formWith();
    expect(await pasteAt(form, 0, 1, '')).to.be.false;
    expect(gridText(form)).to.deep.equal(AS_READ);
  });
});

describe('<vitable-plan-year-form>: pasting onto an employment', () => {
  it('takes the first column for employments, in words or in the API’s spelling, and keeps others as they are', async () => {
    const form = await formWith({ contribution_classes: [contribution('', 'EE', 1, 1)] });
    await pasteAt(
      form,
      0,
      0,
      ['Full time\t1\t2', 'FULL-TIME\t3\t4', 'part_time\t5\t6', ' Night crew (B) \t7\t8'].join('\r\n'),
    );
    expect(gridText(form).map((texts) => texts.slice(0, 3))).to.deep.equal([
      ['Full time', '1.00', '2.00'],
      ['Full time', '3.00', '4.00'],
      ['Part time', '5.00', '6.00'],
      ['Night crew (B)', '7.00', '8.00'],
    ]);
    expect(told(form)).to.equal('8 amounts pasted.');
    expectAt(form, 0, 0);
  });

  it('recognises the Spanish words for the documented employments', async () => {
    const form = await formWith({ contribution_classes: [contribution('x', 'EE', 1, 1)] }, { locale: 'es' });
    await pasteAt(form, 0, 0, 'Tiempo completo\t1\t2\nTiempo parcial\t3\t4');
    form.locale = 'en';
    await form.updateComplete;
    expect(gridText(form).map(([name]) => name)).to.deep.equal(['Full time', 'Part time']);
  });

  it('keeps the employment where the cell is empty', async () => {
    const form = await formWith();
    await pasteAt(form, 0, 0, '\t1\nTemps\t2');
    expect(gridText(form)).to.deep.equal(changed([0, 1, '1.00'], [1, 0, 'Temps'], [1, 1, '2.00']));
  });
});

describe('<vitable-plan-year-form>: pasting while a cell is edited', () => {
  it('leaves a single text to the browser, which puts it at the caret', async () => {
    const form = await formWith();
    await goTo(form, 0, 1);
    await type(form, '12');
    for (const text of ['5', '$5\n', '5\r\n']) expect(await paste(form, text)).to.be.false;
    expectEditing(form, 0, 1);
    expect(edited(form)!.value).to.equal('12');
  });

  it('puts a block into the cells, and ends the edit', async () => {
    const form = await formWith();
    await goTo(form, 0, 1);
    await press(form, 'Enter');
    expect(await paste(form, '1\t2')).to.be.true;
    expect(isEditing(form)).to.be.false;
    expectAt(form, 0, 1);
    expect(gridText(form)).to.deep.equal(changed([0, 1, '1.00'], [0, 2, '2.00']));
  });
});

describe('<vitable-plan-year-form>: copying a cell', () => {
  it('puts its text on the clipboard', async () => {
    const form = await formWith();
    for (const [row, column, text] of [
      [0, 7, '1,387.50'],
      [1, 0, 'Part time'],
      [1, 8, ''],
    ] as const) {
      await goTo(form, row, column);
      expect(copy()).to.equal(text);
    }
  });

  it('is left to the browser during an edit and on a remove button', async () => {
    const form = await formWith();
    await goTo(form, 0, 9);
    expect(copy()).to.be.undefined;
    await goTo(form, 0, 1);
    await press(form, 'Enter');
    expect(copy()).to.be.undefined;
  });
});

describe('<vitable-plan-year-form>: undo of a paste', () => {
  it('removes all of it, its rows too, and keeps the focus in the grid', async () => {
    const form = await formWith();
    await enterAt(form, 0, 1, '95');
    await pasteAt(form, 1, 0, 'Crew\t1\t2\nTemps\t3\t4');
    expect(gridText(form)).to.have.length(3);
    expect(await chord(form, 'z')).to.be.true;
    expect(gridText(form)).to.deep.equal(changed([0, 1, '95.00']));
    expect(told(form)).to.equal('Your last change was undone.');
    expect(cell(form, 1, 0).tabIndex).to.equal(0);
    expectAt(form, 1, 0);
  });
});
