'use client';

import { Camera, Mic, Paperclip } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { MAX_LEAD_FILE_BYTES } from '@/contracts/pipeline/file-limits';
import type { Lead } from '@/contracts/pipeline/leads';
import { IconButton } from '@/ui/icon-button';
import { toast } from '@/ui/toast-store';
import { useLeadActions } from '../hooks/use-lead-actions';
import type { NewFile } from '../offline/lead-actions';
import { canRecord } from './can-record';
import { TAKEN } from './file-kinds';
import { texts } from './texts';

const VoiceRecorder = lazy(() => import('./voice-recorder'));

/** What can be put beside the words: a file, a photo, a voice note. Made offline it waits on the device with the rest. */
export function AttachBar({ lead }: { lead: Lead }) {
  const { attach } = useLeadActions();
  const [isRecording, setRecording] = useState(false);
  const send = async (file: NewFile) => {
    if (file.file.size > MAX_LEAD_FILE_BYTES) {
      toast({ tone: 'bad', title: texts.notAttached, text: texts.tooLarge });
      return;
    }
    const settlement = await attach(lead, file, lead);
    if (settlement.status === 'refused')
      toast({ tone: 'bad', title: texts.notAttached, text: settlement.action.refusal?.message });
  };
  const sendAll = async (files: readonly File[]) => {
    const { shrinkPhoto } = await import('./shrink-photo');
    for (const file of files)
      await send({ file: await shrinkPhoto(file), name: file.name || texts.photoName, purpose: 'file' });
  };
  return (
    <div className="flex items-center gap-1">
      <Picker label={texts.attach} icon={<Paperclip />} accept={TAKEN} multiple onPick={sendAll} />
      <Picker label={texts.photo} icon={<Camera />} accept="image/*" capture="environment" onPick={sendAll} />
      {canRecord() && <IconButton label={texts.voice} icon={<Mic />} onClick={() => setRecording(true)} />}
      {isRecording && (
        <Suspense fallback={null}>
          <VoiceRecorder
            onClose={() => setRecording(false)}
            onKeep={(file, seconds) => {
              setRecording(false);
              void send({ file, name: texts.voiceName, purpose: 'voice', seconds });
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

/** The device's own way to choose a file, behind a button of ours. */
export function Picker({
  label,
  icon,
  onPick,
  ...input
}: {
  label: string;
  icon: ReactNode;
  accept: string;
  capture?: 'environment';
  multiple?: boolean;
  onPick: (files: readonly File[]) => Promise<void>;
}) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton label={label} icon={icon} onClick={() => field.current?.click()} />
      <input
        ref={field}
        {...input}
        type="file"
        hidden
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again.
          event.target.value = '';
          void onPick(files);
        }}
      />
    </>
  );
}
