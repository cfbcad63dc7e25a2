/**
 * Checks the radio of a group that stands for a value, and no other. Done after a render rather than by a binding: the
 * person's press has changed the DOM behind a binding's back, and one that a host has answered with another value would
 * be left as it is.
 */
export function checkRadios(root: ParentNode, name: string, value: string | undefined): void {
  for (const radio of root.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)) {
    radio.checked = radio.value === value;
  }
}
