import { QueryClient } from '@tanstack/react-query'

/** The policy for all server state: only the SDK retries, and requests are sent even if the browser seems offline. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      networkMode: 'always',
      staleTime: 30_000,
      // Users who return to the page see what others have changed meanwhile.
      refetchOnWindowFocus: 'always',
      gcTime: Number.POSITIVE_INFINITY,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})
