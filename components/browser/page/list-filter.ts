/** `<search data-list-filter>`: what narrows the list is loaded when its field gets the focus, or where the address asks for it. */

export function attachListFilter(): void {
  const filter = document.querySelector<HTMLElement>('[data-list-filter]')
  const field = filter?.querySelector('input')
  if (!filter || !field) return
  const open = () => {
    import('../list-filter/attach-filter.ts').then(
      ({ attachFilter }) => attachFilter(filter, field),
      // The whole list stands there.
      () => undefined,
    )
  }
  if (document.activeElement === field || window.location.search.includes('filter=')) open()
  else field.addEventListener('focus', open, { once: true })
}
