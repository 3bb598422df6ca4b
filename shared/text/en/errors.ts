export const errors = {
  edit_invalid: 'This change to a {{type}} cannot be kept: {{why}}. Nothing was changed.',
  edit_loop:
    '“{{opportunity}}” cannot wait for “{{needs}}”, which already waits for it. Nothing was changed; take one of the two dependencies away first.',
  file_exists: 'There is a file at {{file}} already. It was left as it is; choose another name.',
  file_missing: 'There is no file at {{file}}.',
  file_folder: '{{file}} is a folder, not an engagement.',
  file_empty: '{{file}} is empty. An engagement file is never empty; it may have been cut off while it was copied.',
  file_foreign: '{{file}} was not made by Touchline. It was left as it is.',
  file_unreadable:
    '{{file}} cannot be read: {{why}}. It was left as it is; check that you may read it and that its drive is well.',
  file_damaged: '{{file}} is damaged: {{why}}. It was left as it is; open a backup or an earlier copy.',
  file_newer:
    '{{file}} was written by a newer Touchline (version {{found}}, this one knows {{known}}). It can be read here, not changed; update Touchline to go on working.',
  file_locked: '{{file}} is open already ({{who}}). Close it there first; nothing was changed.',
  file_cannotWrite: 'Cannot write {{file}}: {{why}}. What was there before is untouched.',
  file_gone:
    '{{file}} is not there any more: it was moved or removed, or its drive was unplugged. Editing has stopped; everything is still here. Save a copy, then go on with that.',
  file_replaced:
    'Another file stands in the place of {{file}}, perhaps put there by a sync. It was not touched, and editing has stopped. Save a copy of what is here, then compare the two.',
  import_unreadable: '{{file}} cannot be imported: {{why}}. Nothing was changed.',
  import_tooLarge: '{{file}} is too large to import ({{why}}). Nothing was changed.',
  import_noTouchpoint: '{{file}} has no column named "Touchpoint". Its first line must hold the names of the columns.',
  import_columns: '{{file}} has {{count}} columns; an import takes at most {{most}}. Nothing was changed.',
  photo_notPicture: '{{file}} is not a PNG, JPEG or WebP picture that can be read ({{why}}). Nothing was changed.',
  photo_tooLarge: '{{file}} is too large ({{why}}): at most 10 MiB and 40 megapixels. Nothing was changed.',
  photo_missing: 'The picture is not in this file.',
  version_unreadable:
    'This version cannot be read; the engagement as it is now is whole. Compare with another version.',
  export_failed: 'The export failed: {{why}}. No file was left behind.',
  request_invalid: 'This screen sent something that cannot be understood ({{why}}). Nothing was changed.',
  request_closed: 'The engagement is not open any more. Open it again from Home.',
  request_unknown: 'This file is not known any more. Open it again from Home.',
  request_lost: 'The connection to Touchline is lost. What was typed is kept here and sent when it is back.',
  room_closed: 'No room is open. Open one first, or join the one that is.',
  room_address:
    'The room cannot be opened on {{address}} ({{why}}). Nothing is shared; choose another network address.',
  room_role: 'The facilitator has not opened this to you. Nothing was changed.',
  room_exercise: 'The exercise does not take this ({{why}}). What was given before is kept.',
  room_tooMuch: 'That is more than the room takes ({{why}}). What was given before is kept.',
  usage: '{{why}}',
  unexpected: 'Something unforeseen happened: {{why}}. What was saved before is safe.',
}
