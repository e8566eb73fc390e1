/** One REST call, as `GET /__portal/requests` lists it. */
export interface RequestSummary {
  readonly id: number
  /** When it arrived, in ISO 8601. */
  readonly time: string
  /** The REST method, such as `user.option.get`. */
  readonly method: string
  /** The HTTP method. */
  readonly http: string
  /** The HTTP status; 0 when the connection was cut or never answered. */
  readonly status: number
  /** Milliseconds from the arrival to the end of the answer. */
  readonly duration: number
  /** Bytes of the request's body. */
  readonly bytesIn: number
  /** Bytes of the answer's body. */
  readonly bytesOut: number
  /** What happened beside the usual: the fault in force, or that the method is not simulated. */
  readonly note?: string
}

/** One message of a frame, as `GET /__portal/messages` lists it. */
export interface MessageSummary {
  readonly id: number
  /** When it arrived, in ISO 8601. */
  readonly time: string
  readonly command: string
  /**
   * What became of it: `pending` until it is answered, and for good where the portal never answers; `failed` where it
   * stops the portal's page.
   */
  readonly outcome: 'pending' | 'answered' | 'failed' | 'ignored' | 'silent' | 'unknown'
  /** Milliseconds until the answer. */
  readonly duration: number
  /** Length of the message, in characters. */
  readonly bytesIn: number
  /** Length of the answer, in characters. */
  readonly bytesOut: number
  /** What happened beside the usual. */
  readonly note?: string
}
