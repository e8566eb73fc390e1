import type { ReactNode } from 'react'

interface Props {
  readonly search: string
  readonly onSearch: (text: string) => void
}

export function SearchBox({ search, onSearch }: Props): ReactNode {
  return (
    <input
      type="search"
      className="peer-search"
      aria-label="Search options"
      autoComplete="off"
      spellCheck={false}
      value={search}
      onChange={(event) => onSearch(event.target.value)}
    />
  )
}
