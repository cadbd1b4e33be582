'use client';

import { Mic, Square } from 'lucide-react';
import { useEffect, useState } from 'react';
import { MAX_VOICE_SECONDS } from '@/contracts/pipeline/file-limits';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { playingTime } from './playing-time';
import { texts } from './texts';
import { type Recording, useRecorder } from './use-recorder';

/** Records a voice note, which is heard before it is kept. */
export default function VoiceRecorder({
  onClose,
  onKeep,
}: {
  onClose: () => void;
  onKeep: (file: Blob, seconds: number) => void;
}) {
  const { state, start, stop } = useRecorder();
  return (
    <Dialog
      open
      size="sm"
      onClose={onClose}
      title={texts.recorder.title}
      description={texts.recorder.longest(MAX_VOICE_SECONDS / 60)}
      footer={
        <>
          <Button onClick={onClose}>{texts.recorder.cancel}</Button>
          {state.is === 'done' && (
            <Button variant="primary" onClick={() => onKeep(state.recording.file, state.recording.seconds)}>
              {texts.recorder.keep}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col items-center gap-4 py-2">
        {state.is === 'recording' ? (
          <>
            <p
              role="timer"
              aria-label={texts.recorder.recording}
              className="tnum flex items-center gap-2 text-2xl text-strong"
            >
              <span aria-hidden className="size-3 animate-pulse rounded-full bg-bad-solid" />
              {playingTime(state.seconds)}
            </p>
            <Button size="lg" variant="danger" icon={<Square />} onClick={stop}>
              {texts.recorder.stop}
            </Button>
          </>
        ) : (
          <>
            {state.is === 'done' && <Preview recording={state.recording} />}
            <p role="status" className="text-bad text-sm empty:hidden">
              {state.is === 'failed' && texts.recorder[state.why]}
            </p>
            <Button
              size="lg"
              variant={state.is === 'done' ? 'secondary' : 'primary'}
              icon={<Mic />}
              data-autofocus
              onClick={() => void start()}
            >
              {state.is === 'done' ? texts.recorder.again : texts.recorder.start}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}

function Preview({ recording: { file, seconds } }: { recording: Recording }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return (
    <div className="flex w-full items-center gap-2">
      {/* biome-ignore lint/a11y/useMediaCaption: what was just said has no captions */}
      <audio controls src={address} aria-label={texts.play(texts.voiceName)} className="h-10 min-w-0 flex-1" />
      <span className="tnum text-muted text-sm">{playingTime(seconds)}</span>
    </div>
  );
}
