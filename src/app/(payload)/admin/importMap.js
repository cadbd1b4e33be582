import { DecideDealCell as DecideDealCell_08e6c5fb3a6554ca4ec8115258108bad } from '../../../../src/admin/pipeline/decide-deal-cell'
import { MoneyCell as MoneyCell_f08f791a6f87fd05188655a340066d1f } from '../../../../src/admin/fields/money-cell'
import { MoneyField as MoneyField_529592d4efe392a3f4825e940eeb7973 } from '../../../../src/admin/fields/money-field'
import { ExchangeRateCell as ExchangeRateCell_da97ed050b092f2e9eb6a2158ef16845 } from '../../../../src/admin/fields/rate-cells'
import { ExchangeRateField as ExchangeRateField_72cdf4e0e4f5f0925fdd48ebf19f3936 } from '../../../../src/admin/fields/exchange-rate-field'
import { RelatedRows as RelatedRows_31e5b14df7ba6e39e47cf51248541a88 } from '../../../../src/admin/related/related-rows'
import { ListPresets as ListPresets_6b1cd64335ce6a0bc26bbcc2982eceee } from '../../../../src/admin/lists/list-presets'
import { DecideSelected as DecideSelected_3cf8885e83ae262c8e2e522e9bf5e59b } from '../../../../src/admin/pipeline/decide-selected'
import { DealActions as DealActions_ac5faf375c3118f5e00d1f560fa44c49 } from '../../../../src/admin/pipeline/deal-actions'
import { TagsField as TagsField_25ed381479a640ad9dac95335d4ecfe8 } from '../../../../src/admin/fields/tags-field'
import { FactsField as FactsField_9dede2a4cf7819a9d2d45ddafe9bbda3 } from '../../../../src/admin/fields/facts-field'
import { CustomField as CustomField_2ffacfa93d47f8d87199d63dcddca0df } from '../../../../src/admin/pipeline/custom-field'
import { PercentCell as PercentCell_da97ed050b092f2e9eb6a2158ef16845 } from '../../../../src/admin/fields/rate-cells'
import { PercentField as PercentField_7dd288013b61f5c0a44aa99bc6ddf0d9 } from '../../../../src/admin/fields/percent-field'
import { ApproveSelected as ApproveSelected_9b08ecb6883d2c489e671a7c4bb0bd2c } from '../../../../src/admin/accounts/approve-selected'
import { PartnerActions as PartnerActions_7abeaf4254516ebd3d677c2526adb0b4 } from '../../../../src/admin/tiers/partner-actions'
import { AdjustPartner as AdjustPartner_ec3f523f44c3e9d101394d4b60835159 } from '../../../../src/admin/money/adjust-partner'
import { ExportJournal as ExportJournal_b88038f7dd0e06a08f41c7d229cbdf1d } from '../../../../src/admin/money/export-journal'
import { CommissionActions as CommissionActions_284bed2a988aa5b4995d9b4432cb3233 } from '../../../../src/admin/money/commission-actions'
import { StepsField as StepsField_b2cb80e3a3e5aeda4f9da601c4ffb786 } from '../../../../src/admin/fields/steps-field'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PlanOutcomeCard as PlanOutcomeCard_a0f806d1da50b681ed1939096cb8b465 } from '../../../../src/admin/tiers/plan-outcome'
import { PlanActions as PlanActions_6d7e3494653959c0b1cd8dc5b9da220c } from '../../../../src/admin/tiers/plan-actions'
import { CriteriaField as CriteriaField_bc68b0612c45296435003e5209a5438b } from '../../../../src/admin/engagement/criteria-field'
import { WhoGetsIt as WhoGetsIt_69864cb4fdb5969d507bb34cd1e6f76a } from '../../../../src/admin/engagement/who-gets-it'
import { OwnSecondFactor as OwnSecondFactor_a309fa83ecc6c223a3692a9d2d0e557e } from '../../../../src/admin/accounts/second-factor'
import { OwnPasskeys as OwnPasskeys_9a8b4fd69371c07d0a786906a386ffc8 } from '../../../../src/admin/accounts/own-passkeys'
import { ResetSecondFactor as ResetSecondFactor_1128231621d2ae84ceecd60484c08cc5 } from '../../../../src/admin/accounts/reset-second-factor'
import { MakeApiKey as MakeApiKey_227fedae56b89525b0675d12dc0426c2 } from '../../../../src/admin/accounts/make-api-key'
import { RevokeApiKey as RevokeApiKey_d9c0aff485b3f96afe802be6e3f07498 } from '../../../../src/admin/accounts/revoke-api-key'
import { RowWords as RowWords_75f4471d043c8737078ee42290526bd4 } from '../../../../src/admin/tiers/row-words'
import { Icon as Icon_b57a35559c6491443985da1aa8e9d2d8 } from '../../../../src/admin/shell/brand'
import { Logo as Logo_b57a35559c6491443985da1aa8e9d2d8 } from '../../../../src/admin/shell/brand'
import { OtherWaysIn as OtherWaysIn_0cb0eded6987b7d92b10dac155471777 } from '../../../../src/admin/shell/other-ways-in'
import { Overview as Overview_2e9105b5ab726398803df1b94eb67284 } from '../../../../src/admin/shell/overview'
import { BeforeLogin as BeforeLogin_ae863626cddd35a477def3410917b1e9 } from '../../../../src/admin/shell/before-login'
import { LoginView as LoginView_97126ba1c1a60582a14cbcba6d5347f2 } from '../../../../src/admin/shell/login-view'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/pipeline/decide-deal-cell#DecideDealCell": DecideDealCell_08e6c5fb3a6554ca4ec8115258108bad,
  "/src/admin/fields/money-cell#MoneyCell": MoneyCell_f08f791a6f87fd05188655a340066d1f,
  "/src/admin/fields/money-field#MoneyField": MoneyField_529592d4efe392a3f4825e940eeb7973,
  "/src/admin/fields/rate-cells#ExchangeRateCell": ExchangeRateCell_da97ed050b092f2e9eb6a2158ef16845,
  "/src/admin/fields/exchange-rate-field#ExchangeRateField": ExchangeRateField_72cdf4e0e4f5f0925fdd48ebf19f3936,
  "/src/admin/related/related-rows#RelatedRows": RelatedRows_31e5b14df7ba6e39e47cf51248541a88,
  "/src/admin/lists/list-presets#ListPresets": ListPresets_6b1cd64335ce6a0bc26bbcc2982eceee,
  "/src/admin/pipeline/decide-selected#DecideSelected": DecideSelected_3cf8885e83ae262c8e2e522e9bf5e59b,
  "/src/admin/pipeline/deal-actions#DealActions": DealActions_ac5faf375c3118f5e00d1f560fa44c49,
  "/src/admin/fields/tags-field#TagsField": TagsField_25ed381479a640ad9dac95335d4ecfe8,
  "/src/admin/fields/facts-field#FactsField": FactsField_9dede2a4cf7819a9d2d45ddafe9bbda3,
  "/src/admin/pipeline/custom-field#CustomField": CustomField_2ffacfa93d47f8d87199d63dcddca0df,
  "/src/admin/fields/rate-cells#PercentCell": PercentCell_da97ed050b092f2e9eb6a2158ef16845,
  "/src/admin/fields/percent-field#PercentField": PercentField_7dd288013b61f5c0a44aa99bc6ddf0d9,
  "/src/admin/accounts/approve-selected#ApproveSelected": ApproveSelected_9b08ecb6883d2c489e671a7c4bb0bd2c,
  "/src/admin/tiers/partner-actions#PartnerActions": PartnerActions_7abeaf4254516ebd3d677c2526adb0b4,
  "/src/admin/money/adjust-partner#AdjustPartner": AdjustPartner_ec3f523f44c3e9d101394d4b60835159,
  "/src/admin/money/export-journal#ExportJournal": ExportJournal_b88038f7dd0e06a08f41c7d229cbdf1d,
  "/src/admin/money/commission-actions#CommissionActions": CommissionActions_284bed2a988aa5b4995d9b4432cb3233,
  "/src/admin/fields/steps-field#StepsField": StepsField_b2cb80e3a3e5aeda4f9da601c4ffb786,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/tiers/plan-outcome#PlanOutcomeCard": PlanOutcomeCard_a0f806d1da50b681ed1939096cb8b465,
  "/src/admin/tiers/plan-actions#PlanActions": PlanActions_6d7e3494653959c0b1cd8dc5b9da220c,
  "/src/admin/engagement/criteria-field#CriteriaField": CriteriaField_bc68b0612c45296435003e5209a5438b,
  "/src/admin/engagement/who-gets-it#WhoGetsIt": WhoGetsIt_69864cb4fdb5969d507bb34cd1e6f76a,
  "/src/admin/accounts/second-factor#OwnSecondFactor": OwnSecondFactor_a309fa83ecc6c223a3692a9d2d0e557e,
  "/src/admin/accounts/own-passkeys#OwnPasskeys": OwnPasskeys_9a8b4fd69371c07d0a786906a386ffc8,
  "/src/admin/accounts/reset-second-factor#ResetSecondFactor": ResetSecondFactor_1128231621d2ae84ceecd60484c08cc5,
  "/src/admin/accounts/make-api-key#MakeApiKey": MakeApiKey_227fedae56b89525b0675d12dc0426c2,
  "/src/admin/accounts/revoke-api-key#RevokeApiKey": RevokeApiKey_d9c0aff485b3f96afe802be6e3f07498,
  "/src/admin/tiers/row-words#RowWords": RowWords_75f4471d043c8737078ee42290526bd4,
  "/src/admin/shell/brand#Icon": Icon_b57a35559c6491443985da1aa8e9d2d8,
  "/src/admin/shell/brand#Logo": Logo_b57a35559c6491443985da1aa8e9d2d8,
  "/src/admin/shell/other-ways-in#OtherWaysIn": OtherWaysIn_0cb0eded6987b7d92b10dac155471777,
  "/src/admin/shell/overview#Overview": Overview_2e9105b5ab726398803df1b94eb67284,
  "/src/admin/shell/before-login#BeforeLogin": BeforeLogin_ae863626cddd35a477def3410917b1e9,
  "/src/admin/shell/login-view#LoginView": LoginView_97126ba1c1a60582a14cbcba6d5347f2,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
