"""The stage: local servers that speak each network's own API as strictly as the real one."""

from composer.rehearsal.faults import Fault
from composer.rehearsal.stage import Stage
from composer.rehearsal.values import Call, StageAccount, StagePicture, StagePost

__all__ = ["Call", "Fault", "Stage", "StageAccount", "StagePicture", "StagePost"]
