{{ config(volatility='deterministic', alias='two_times', pre_hook="select 1 as hook") }}
{{ function('with_tax') }}(amount) * 2
