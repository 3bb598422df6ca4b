export const desktop = {
  files: '{{extension}} files',
  menu: {
    file: 'File',
    home: 'Home',
    window: 'New window',
    import: 'Import…',
    export: 'Export the plan',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    search: 'Search…',
    view: 'View',
  },
}
