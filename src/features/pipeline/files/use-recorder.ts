'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { MAX_VOICE_SECONDS } from '@/contracts/pipeline/file-limits';

export type Recording = { file: Blob; seconds: number };
export type RecorderState =
  | { is: 'ready' }
  | { is: 'recording'; seconds: number }
  | { is: 'done'; recording: Recording }
  | { is: 'failed'; why: 'denied' | 'failed' };

/** Speech needs no more, and five minutes of it go over any network. */
const BITS_PER_SECOND = 32_000;
const KINDS = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];

/** Records from the microphone, which is let go of whenever the recording ends: by hand, by its length, by leaving. */
export function useRecorder() {
  const [state, setState] = useState<RecorderState>({ is: 'ready' });
  const running = useRef<{ recorder: MediaRecorder; release: () => void } | null>(null);

  const drop = useCallback(() => {
    const current = running.current;
    running.current = null;
    current?.release();
    if (current && current.recorder.state !== 'inactive') current.recorder.stop();
  }, []);
  useEffect(() => drop, [drop]);

  const start = useCallback(async () => {
    drop();
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
      const recorder = new MediaRecorder(stream, {
        audioBitsPerSecond: BITS_PER_SECOND,
        ...(mimeType && { mimeType }),
      });
      const parts: Blob[] = [];
      const began = performance.now();
      const elapsed = () => Math.min(MAX_VOICE_SECONDS, (performance.now() - began) / 1_000);
      const tick = setInterval(() => {
        setState({ is: 'recording', seconds: elapsed() });
        if (elapsed() >= MAX_VOICE_SECONDS) recorder.stop();
      }, 250);
      const release = () => {
        clearInterval(tick);
        for (const track of stream.getTracks()) track.stop();
      };
      recorder.ondataavailable = ({ data }) => parts.push(data);
      recorder.onstop = () => {
        release();
        // One that was dropped is of no interest any more.
        if (running.current?.recorder !== recorder) return;
        running.current = null;
        const file = new Blob(parts, { type: recorder.mimeType.split(';')[0] ?? '' });
        const seconds = Math.max(1, Math.round(elapsed()));
        setState(file.size > 0 ? { is: 'done', recording: { file, seconds } } : { is: 'failed', why: 'failed' });
      };
      running.current = { recorder, release };
      recorder.start();
      setState({ is: 'recording', seconds: 0 });
    } catch (error) {
      const denied = error instanceof DOMException && error.name === 'NotAllowedError';
      setState({ is: 'failed', why: denied ? 'denied' : 'failed' });
    }
  }, [drop]);

  const stop = useCallback(() => running.current?.recorder.stop(), []);
  return { state, start, stop };
}
