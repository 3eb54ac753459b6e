{{ config(schema='apart') }}
-- {{ model.group }}|{{ model.version }}|{{ model.latest_version is defined }}|{{ model.description }}
-- {{ model.config.schema }}|{{ model.config.unique_key is defined }}|{{ model.config.keys() | list | sort | join(',') }}
-- {{ model.columns }}|{{ model.keys() | reject('in', ['compiled_code', 'checksum', 'config_call_dict', 'contract', 'functions', 'metrics', 'primary_key', 'unrendered_config_call_dict']) | list | sort | join(',') }}
select 1 as id
