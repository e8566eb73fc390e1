import { QueryClient } from '@tanstack/react-query'

/** The policy for all server state: the SDK alone tries again, and finds out by itself whether it is offline. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      networkMode: 'always',
      staleTime: 30_000,
      // Whoever comes back to the page sees what others did meanwhile.
      refetchOnWindowFocus: 'always',
      gcTime: Number.POSITIVE_INFINITY,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})
