"""Carnets and what is endorsed on them (SPEC chapters *ATA carnet* and *ATA carnet endorsement*)."""

from __future__ import annotations

from . import ata_carnet, ata_carnet_endorsement

DOCUMENTS = (ata_carnet.DOCUMENT, ata_carnet_endorsement.DOCUMENT)
