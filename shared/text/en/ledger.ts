/** What is found wrong with an engagement file: reasons inside `errors.file_damaged`, and lines of a check. */
export const ledger = {
  cutOff: 'it was cut off, its end is missing',
  missingItem: 'its {{item}} is missing',
  strangeItem: 'it holds a {{item}} that Touchline did not make',
  looseReference: 'A {{type}} refers to a {{target}} that is not there.',
  photoChanged: 'A picture’s bytes have changed since it was added ({{hash}}).',
  unreadable: 'Its edits cannot be read: {{why}}',
  editChanged: 'Edit {{seq}} is not as it was written.',
  recordsChanged: 'its records are not as its last edit left them',
  heldBy: '{{user}} on {{machine}}, since {{since}}',
  heldBySomebody: 'another program',
  heldHere: 'this Touchline',
  somebody: 'somebody',
  gap: 'Edit {{seq}} is missing.',
  differs: 'The {{type}} {{id}} is not as its edits left it: {{fields}}.',
}
